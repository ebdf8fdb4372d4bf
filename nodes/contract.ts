/**
 * The contract between a node type and the engine. A step is a pair of pure functions; it sees the world
 * only through ctx and changes it only through its result, so the same code runs in the worker, in the
 * browser's simulated phone, in golden cases and in the publish checks.
 */
import type {
  ApprovalOption,
  AssignTarget,
  BusinessCalendar,
  ChildEvent,
  ConditionGroup,
  ContactPatch,
  ContactView,
  ConversationView,
  EngineCommand,
  EngineError,
  EngineEvent,
  FlowGraph,
  FlowIssue,
  FlowNode,
  InboundMessage,
  Measure,
  OrganisationView,
  OutgoingMessage,
  PeopleTarget,
  SendCap,
} from '../schemas/generated/types.ts';

/** A value a flow can keep in a variable or field. */
export type FlowValue = string | number | boolean | null | FlowValue[] | { [key: string]: FlowValue };

/** Questions about opening hours and local time; all instants are epoch milliseconds. */
export interface CalendarView {
  /** Whether the organisation (or the calendar given) is open at this instant, and why not. */
  status(at: number, calendar?: BusinessCalendar): 'in' | 'out' | 'holiday';
  /** The next instant at or after `at` when it is open; undefined if it never opens within 400 days. */
  nextOpening(at: number, calendar?: BusinessCalendar): number | undefined;
  /** Adds business time: `durationMs` of open time after `at`; undefined if it never opens. */
  addBusinessTime(at: number, durationMs: number, calendar?: BusinessCalendar): number | undefined;
  /**
   * The next instant strictly after `at` that shows this local time in the zone, on one of the days given
   * (ISO, 1 = Monday). A skipped hour moves to the next valid minute, a doubled hour takes the first.
   */
  nextLocalTime(at: number, time: string, timeZone: string, days?: readonly number[]): number;
  /** The instant of a local date and time in the zone, same daylight-saving rule. */
  localInstant(date: string, time: string, timeZone: string): number;
  /** Words for people, for example "tomorrow 09:00", in the zone and language given. */
  describe(at: number, now: number, timeZone: string, language?: string): string;
}

/** What a step may read. Nothing here performs I/O, and nothing depends on the wall clock. */
export interface StepContext {
  readonly now: number;
  readonly flowId: string;
  readonly runId: string;
  readonly nodeId: string;
  readonly contact: ContactView;
  readonly conversation: ConversationView;
  readonly organisation: OrganisationView;
  readonly variables: Readonly<Record<string, FlowValue>>;
  /** The message that started or last continued the run. */
  readonly message: InboundMessage | undefined;
  /** What this node remembered during this visit (see wait and run). */
  readonly local: Readonly<Record<string, FlowValue>>;
  readonly error: EngineError | undefined;
  /** The contact's zone, or that of its country, or the organisation's. */
  readonly timeZone: string;
  readonly calendar: CalendarView;
  /** Renders a Liquid text; throws StepError TEMPLATE_INVALID or MISSING_VARIABLE, never silently. */
  render(template: string): string;
  /**
   * Evaluates condition rows; throws StepError on a row that cannot be evaluated (an error is never false). `more`:
   * values by name that rows may read besides what is known already, such as the data of an event.
   */
  evaluate(condition: ConditionGroup, more?: Readonly<Record<string, FlowValue>>): boolean;
  /** The value of an expression (workflows/engine/expression); throws StepError. `more`: as with evaluate. */
  calculate(expression: string, more?: Readonly<Record<string, FlowValue>>): FlowValue;
  /** Reads a path such as contact.fields.city or variables.email; undefined when it is not there. */
  lookup(path: string): FlowValue | undefined;
  /** Whether the text fits the pattern, on a linear-time engine; throws StepError PATTERN_INVALID. */
  matchesPattern(text: string, pattern: string): boolean;
  /** NFKC, case and accents folded, white space collapsed: how keywords and titles are compared. */
  fold(text: string): string;
  /** Deterministic: seeded by run, node and visit. 0 <= x < 1. */
  random(): number;
  /** Id of a choice (button, row) of this node visit, at most 200 characters, to come back as choice. */
  choiceId(key: string): string;
  /** Key of the choice if the message taps one that this node (in this run) offered. */
  choiceOf(message: InboundMessage): string | undefined;
  /** When the contact may have another automatic message by this cap, epoch milliseconds; undefined: now. Counted over all business numbers. */
  cappedUntil(cap: SendCap): number | undefined;
  /** Epoch milliseconds when the 24-hour service window ends; undefined when it is closed. */
  readonly windowExpiresAt: number | undefined;
  /** The message that this visit of the node sent last, once WhatsApp had taken it. */
  readonly sentId: string | undefined;
  /** When that message reached the customer's phone, as far as is known at the moment a deadline is due; epoch milliseconds. */
  readonly deliveredAt: number | undefined;
  /** When a person of the team last wrote to the customer; epoch milliseconds. */
  readonly lastAgentReplyAt: number | undefined;
  /** Of a run that goes several ways at once: the key of the way that this one goes; undefined for the run itself. */
  readonly branch: string | undefined;
  /** What this node kept when the run was last here, within the same round of a loop (see go). */
  readonly kept: Readonly<Record<string, FlowValue>>;
}

/** Changes that take effect together with leaving the node. */
export interface StepWrites {
  variables?: Record<string, FlowValue>;
  contact?: ContactPatch;
  /** To be counted once when it happens while the run lives: the call is made then, and nobody waits for its result. */
  measure?: Measure;
  /** The run has reached what its flow is for. */
  goal?: boolean;
  conversation?: { status?: 'open' | 'closed'; priority?: 'low' | 'normal' | 'high' | 'urgent' };
  /** Once the run rests, automation of the whole conversation pauses for the team, or goes on unless a person took over. */
  automation?: 'pause' | 'resume';
}

/** A command without what the engine fills in (id, awaited, origin). */
export type CommandRequest =
  | { kind: 'send'; message: OutgoingMessage; category?: 'service' | 'utility' | 'marketing' | 'authentication'; tell?: 'sent' | 'delivered' | 'read' }
  | { kind: 'call'; activity: string; queue?: 'activities'; input: Record<string, unknown>; timeoutMs?: number; attempts?: number }
  | { kind: 'assign'; to: AssignTarget; excludeCurrent?: boolean; note?: string }
  | { kind: 'notify'; to: PeopleTarget; text: string; level?: 'info' | 'warning' | 'urgent' }
  | { kind: 'note'; text: string }
  | { kind: 'approval'; to: PeopleTarget; question: string; options: ApprovalOption[]; until: number }
  | { kind: 'startRun'; flowId: string; variables?: Record<string, FlowValue> };

export type WaitKind = 'inbound' | 'delivery' | 'agent' | 'external';

export type StepResult = StepMove & {
  /**
   * The inbound message does not fit what the node waits for (a word where a number was asked for). Triggers
   * that may interrupt see the message first; only when none takes it is this result carried out.
   */
  misfit?: boolean;
  /**
   * The inbound message is welcome although it is not what was asked for ("something else" beside the choices).
   * Exact triggers of other flows that may interrupt, keywords above all, see it first.
   */
  yields?: boolean;
  /** The inbound message is used but not used up: after this result, routing goes on with the triggers. */
  passOn?: boolean;
};

export type StepMove =
  /**
   * Leave by a handle. from: by a handle of that other node, where branches have met. keep: what the node remembers when
   * a way leads back to it out of its own loop; it forgets what is not kept again.
   */
  | { do: 'go'; handle: string; from?: string; keep?: Record<string, FlowValue>; writes?: StepWrites; detail?: Record<string, FlowValue> }
  /** Rest here until an event of a kind in `accepts` or the instant `until`; then resume is called. */
  | { do: 'wait'; until?: number; accepts: WaitKind[]; slot?: boolean; approvalId?: string; local?: Record<string, FlowValue>; writes?: StepWrites }
  /** Have something done; resume is called with commandDone. */
  | { do: 'run'; command: CommandRequest; local?: Record<string, FlowValue>; writes?: StepWrites }
  /**
   * Set out children, one after the other, and wait for them and for those that are under way: resume is called with the
   * end of each. They end when the node is left.
   */
  | { do: 'spawn'; children: ChildStart[]; local?: Record<string, FlowValue>; writes?: StepWrites }
  /** A branch is where branches meet: it ends here, and the node that set it out learns of it. */
  | { do: 'arrive'; handle: string }
  /** The inbound message is not for this node: routing goes on with the next candidate, the wait stays. */
  | { do: 'decline' }
  | { do: 'fail'; code: string; message: string; details?: Record<string, unknown> }
  /** End the run with an outcome of the closed list. */
  | { do: 'finish'; outcome: string; writes?: StepWrites };

/** Something that a node sets out under a name of its own: a branch by one of its handles, or a run of another flow. */
export type ChildStart =
  | { branch: string; handle: string }
  /** pinned: in the version that was live when this flow was published. apart: nobody waits for its end, and its entry rules count. */
  | { branch: string; flowId: string; pinned?: boolean; apart?: boolean; variables?: Record<string, FlowValue> };

/** What resume is called with. timer: the instant `until` was reached. */
export type StepEvent = EngineEvent | ChildEvent | { kind: 'timer'; at: number };

/** What a trigger says about an event. arm: start at that instant unless disarmed before; one watch per trigger and conversation. */
export type TriggerResult =
  | { do: 'start'; variables?: Record<string, FlowValue>; detail?: Record<string, FlowValue> }
  | { do: 'arm'; until: number }
  | { do: 'disarm' }
  | { do: 'ignore' };

export interface TriggerContext extends Omit<StepContext, 'flowId' | 'runId' | 'sentId' | 'deliveredAt' | 'local' | 'error' | 'choiceId' | 'choiceOf' | 'random' | 'branch' | 'kept'> {
  /** When the customer last wrote; epoch milliseconds. */
  readonly lastInboundAt: number | undefined;
  /** When a person or automation last wrote to the customer. */
  readonly lastOutboundAt: number | undefined;
  /** Ids of the segments to which the contact belonged before this event changed it. */
  segmentsBefore(event: EngineEvent): readonly string[];
  /** When this flow was last entered in this conversation. */
  readonly lastEnteredAt: number | undefined;
  /** Since when this trigger is armed in this conversation; undefined when it is not. */
  readonly armedAt: number | undefined;
  /** The flow whose trigger is asked. */
  readonly flowId: string;
  /** Id of the event that armed it. */
  readonly armedBy: string | undefined;
}

/** nodes/<type>/step.ts of a node that is entered. */
export interface ActionStep<Params = never> {
  enter(ctx: StepContext, params: Params): StepResult;
  resume?(ctx: StepContext, params: Params, event: StepEvent): StepResult;
  /**
   * When the wait that began at ctx.now ends, by these params; undefined: never. Asked when a new version is published
   * and deadlines are to be worked out anew. Needed only where `enter` does something before it waits.
   */
  deadline?(ctx: StepContext, params: Params): number | undefined;
}

export type TriggerRank = 0 | 1 | 2;

/** nodes/<type>/step.ts of a trigger. rank decides between triggers of equal priority for one message: 0 before 1 before 2 (fallback). */
export interface TriggerStep<Params = never> {
  rank?: TriggerRank | ((params: Params) => TriggerRank);
  /** Left out, the trigger sees every event of the kinds its manifest names. */
  index?: TriggerIndex<Params>;
  on(ctx: TriggerContext, params: Params, event: EngineEvent): TriggerResult;
  /** Of a trigger that starts its flow by the clock: it is told `time.due` (nodes/shared/clock-event.ts) when its time comes. */
  clock?: TriggerClock<Params>;
  /** Whether what an armed trigger waited for still holds at its deadline; left out, it does. */
  confirm?(ctx: TriggerContext, params: Params, until: number): boolean;
}

/** What the clock of a trigger may ask: the organisation, and the contact where every contact has a time of its own. */
export type ClockContext = Pick<StepContext, 'now' | 'organisation' | 'timeZone' | 'calendar' | 'lookup'>;

/** When a trigger starts its flow by itself, and for whom. */
export interface TriggerClock<Params = never> {
  /** audience: at one instant for everybody. contact: every contact has instants of its own, looked for a while ahead. */
  per: 'audience' | 'contact';
  /** The first instant strictly after `after` (epoch milliseconds); undefined when there is none. May throw StepError. */
  next(ctx: ClockContext, params: Params, after: number): number | undefined;
  /** How late it may still start when nothing ran at its instant; what is older is left out. Milliseconds. */
  graceMs(params: Params): number;
  /** Whom it concerns: a condition on the contact, and the numbers to talk on (none: any). */
  audience(params: Params): { condition?: ConditionGroup; numbers?: readonly string[] };
}

/**
 * How the engine finds the triggers worth asking among thousands: they are filed under keys, and only those whose keys
 * are found in an event see it. `on` must answer `ignore` to every event that shares no key with the trigger.
 */
export interface TriggerIndex<Params = never> {
  /** The keys of one trigger; undefined when it must see every event. Asked once for each published version. */
  keysOf(reader: TextReader, params: Params): readonly string[] | undefined;
  /** The keys that an event calls up, in the same form. Asked once for each event. */
  keysIn(reader: TextReader, event: EngineEvent): Iterable<string>;
}

/** The part of the contexts with which texts are made comparable. */
export type TextReader = Pick<StepContext, 'fold'>;

export type NodeStep = ActionStep | TriggerStep;

/** Pure publish checks of one node beyond its schema: nodes/<type>/checks.ts default export. */
export type NodeChecks<Params = never> = (params: Params, node: FlowNode, graph: FlowGraph) => FlowIssue[];

export type { EngineCommand, EngineEvent };
