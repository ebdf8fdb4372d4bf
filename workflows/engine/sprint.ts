import type {
  ContactView,
  ConversationKey,
  ConversationState,
  ConversationView,
  EngineCommand,
  FlowPlan,
  InboundMessage,
  LiveFlow,
  OrganisationView,
  RunState,
  SentMessage,
  TraceEntry,
} from '../../schemas/generated/types.ts';
import type { AdvanceInput } from './engine-io.ts';
import { installedNodes, type NodeRegistry } from './registry.ts';

/**
 * The working copy of one call of advance. Everything in it may be changed freely; the input is never touched,
 * because the shell may repeat a call.
 */
export interface Sprint {
  readonly key: ConversationKey;
  readonly conversationId: string;
  readonly now: number;
  readonly live: readonly LiveFlow[];
  readonly plans: ReadonlyMap<string, FlowPlan>;
  readonly registry: NodeRegistry;
  readonly organisation: OrganisationView;
  readonly state: ConversationState & { messages: Record<string, InboundMessage> };
  readonly commands: EngineCommand[];
  readonly trace: TraceEntry[];
  readonly ended: RunState[];
  /** Nodes entered in this call by a run that nobody called and by all that it set out, by its id. */
  readonly spent: Map<string, number>;
  /** Of the runs that a conversation may have, those promised to children that have yet to set out. */
  places: number;
  /** Runs that go on at another node as soon as everything rests. */
  readonly jumps: Map<RunState, string>;
  /** Automatic messages of other business numbers to this contact. */
  readonly sentElsewhere: readonly SentMessage[];
  readonly deliveredAt: AdvanceInput['deliveredAt'];
  readonly callbackUrl: AdvanceInput['callbackUrl'];
  contact: ContactView;
  conversation: ConversationView;
  /** What a node wants automation of the whole conversation to do, once its run rests. */
  automation?: 'pause' | 'resume';
}

export function createSprint(input: AdvanceInput): Sprint {
  const { key, state } = input;
  return {
    key,
    conversationId: `${key.numberId}:${key.contactId}`,
    now: input.now,
    live: input.live,
    plans: input.plans,
    registry: input.registry ?? installedNodes,
    organisation: input.organisation,
    state: {
      ...state,
      runs: state.runs.map(copyRun),
      watches: state.watches.map((watch) => ({ ...watch })),
      handled: [...state.handled],
      messages: { ...state.messages },
      memory: { ...state.memory, entries: { ...state.memory.entries }, sends: [...state.memory.sends] },
      ...(state.queue === undefined ? {} : { queue: [...state.queue] }),
      ...(state.held === undefined ? {} : { held: [...state.held] }),
    },
    commands: [],
    trace: [],
    ended: [],
    spent: new Map(),
    places: 0,
    jumps: new Map(),
    sentElsewhere: input.sentElsewhere ?? [],
    deliveredAt: input.deliveredAt,
    callbackUrl: input.callbackUrl,
    contact: input.contact,
    conversation: input.conversation,
  };
}

// Values inside variables, waits and errors are replaced as a whole, never changed in place.
function copyRun(run: RunState): RunState {
  return { ...run, variables: { ...run.variables }, counters: { ...run.counters, perNode: { ...run.counters.perNode } } };
}

type TraceFields = Omit<TraceEntry, 'at' | 'kind'>;

/** Notes one thing that the engine did. */
export function note(sprint: Sprint, kind: TraceEntry['kind'], fields: TraceFields = {}): void {
  sprint.trace.push({ at: sprint.now, kind, ...fields });
}

/** As note, of a run: where it stands is filled in. */
export function noteRun(sprint: Sprint, kind: TraceEntry['kind'], run: RunState, fields: TraceFields = {}): void {
  const branch = run.parent?.root === undefined ? {} : { branch: run.parent.branch };
  note(sprint, kind, { runId: run.id, flowId: run.flowId, version: run.version, nodeId: run.nodeId, ...branch, ...fields });
}

/** Whether the run is still part of the conversation (an earlier event of the same call may have ended it). */
export function isAlive(sprint: Sprint, run: RunState): boolean {
  return sprint.state.runs.includes(run);
}
