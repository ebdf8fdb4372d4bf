import { limits } from '../../schemas/limits.ts';
import type {
  AgentEvent,
  ContactView,
  ConversationState,
  ConversationView,
  EarlierMessage,
  EngineCommand,
  EngineEvent,
  FlowPlan,
  InboundMessage,
  LiveFlow,
  OrganisationView,
  PretendedAnswer,
  SentMessage,
  TraceEntry,
} from '../../schemas/generated/types.ts';
import { advance, type AdvanceInput, type AdvanceOutput } from './advance.ts';
import { applyContactPatch } from './apply-contact-patch.ts';
import { contactEvents } from './contact-events.ts';
import { initialState } from './initial-state.ts';
import { applyCommand } from './play/apply-command.ts';
import { Carrier } from './play/carrier.ts';
import { PretendDeliveries } from './play/pretend-deliveries.ts';
import { earlierChoices } from './play/earlier-message.ts';
import { echoOf } from './play/echo-of.ts';
import { choicesOf, messageText } from './play/describe-message.ts';
import { offersOf, tapOn } from './play/offers.ts';
import { publishDrawn, type PlayerFlow } from './play/player-flow.ts';
import { litPath, type LitPath } from './play/lit-path.ts';
import { pretendCallbackUrl, pretendContact, pretendConversation, pretendNow, pretendOrganisation } from './play/pretend-world.ts';
import type { Choice, TranscriptEntry } from './play/transcript.ts';
import { installedNodes, type NodeRegistry } from './registry.ts';

export type { Choice, TranscriptEntry } from './play/transcript.ts';
export type { LitPath } from './play/lit-path.ts';
export type { PlayerFlow } from './play/player-flow.ts';

export interface PlayerOptions {
  flows: readonly PlayerFlow[];
  contact?: Partial<ContactView>;
  conversation?: Partial<ConversationView>;
  organisation?: Partial<OrganisationView>;
  /** Epoch milliseconds at which the simulated clock starts. */
  now?: number;
  registry?: NodeRegistry;
  /** Automatic messages that other business numbers sent to the contact. */
  sentElsewhere?: readonly SentMessage[];
  /** Told of every call of the engine, for whoever wants to repeat it elsewhere. */
  witness?: (input: AdvanceInput, output: AdvanceOutput) => void;
}

/**
 * The simulated phone: drives the engine with a clock that only moves when it is told to and with commands carried
 * out in pretence. The same in the browser, in golden cases and on the command line; it needs nothing but itself.
 */
export class Player {
  readonly transcript: TranscriptEntry[] = [];
  readonly trace: TraceEntry[] = [];
  /** Every command the engine gave. */
  readonly commands: EngineCommand[] = [];
  readonly organisation: OrganisationView;
  now: number;
  contact: ContactView;
  conversation: ConversationView;
  state: ConversationState = initialState();
  /** The next deadline, epoch milliseconds. */
  wakeAt: number | undefined;
  readonly #live: LiveFlow[];
  readonly #plans = new Map<string, FlowPlan>();
  readonly #registry: NodeRegistry;
  readonly #witness: PlayerOptions['witness'];
  readonly #sentElsewhere: readonly SentMessage[];
  readonly #carrier = new Carrier();
  readonly #deliveries = new PretendDeliveries();
  readonly #variables = new Map<string, Readonly<Record<string, unknown>>>();
  #mailbox: EngineEvent[] = [];
  #count = 0;

  constructor(options: PlayerOptions) {
    this.#registry = options.registry ?? installedNodes;
    this.#witness = options.witness;
    this.#sentElsewhere = options.sentElsewhere ?? [];
    this.contact = { ...pretendContact, ...options.contact };
    this.conversation = { ...pretendConversation, ...options.conversation };
    this.organisation = { ...pretendOrganisation, ...options.organisation };
    this.now = options.now ?? pretendNow;
    this.#live = options.flows.map((flow, index) => publishDrawn(flow, index, this.#plans, this.#registry));
  }

  /** The customer writes a text. */
  say(text: string): void {
    this.receive({ type: 'text', text, content: { body: text } });
  }

  /** A message of any type arrives. */
  receive(message: Omit<InboundMessage, 'id'>): void {
    this.#inbound({ ...message, id: this.#nextId('wamid.in') });
  }

  /** The customer taps the newest choice with this title, key or id. Throws when no message offers it. */
  tap(wanted: string): void {
    const message = tapOn(this.transcript, wanted, this.#nextId('wamid.in'));
    if (message === undefined) throw new Error(`No message offers the choice "${wanted}".`);
    this.#inbound(message);
  }

  /** A message that was sent before any flow began, such as a broadcast, stands in the conversation and can be tapped. */
  showEarlier(message: EarlierMessage): void {
    this.transcript.push({ from: 'earlier', id: this.#nextId('wamid.out'), at: this.now, text: message.text ?? '', message, choices: earlierChoices(message) });
  }

  /** What can be tapped in the newest message that offers choices. */
  get choices(): readonly Choice[] {
    return offersOf(this.transcript)[0]?.choices ?? [];
  }

  /** A person of the team writes to the customer. */
  agentReply(text = 'Hello, how can I help?', userId = 'simulated-agent'): void {
    this.transcript.push({ from: 'agent', id: this.#nextId('wamid.out'), at: this.now, text });
    this.#agent('reply', { userId });
  }

  takeOver(userId = 'simulated-agent'): void {
    this.agentAction('takeover', userId);
  }

  handBack(userId = 'simulated-agent'): void {
    this.agentAction('handback', userId);
  }

  /** Anything else that a person of the team does to the conversation. */
  agentAction(action: AgentEvent['action'], userId = 'simulated-agent'): void {
    if (action === 'reply') return this.agentReply();
    if (action === 'assigned') this.conversation = { ...this.conversation, assigneeId: userId };
    if (action === 'closed' || action === 'reopened') this.conversation = { ...this.conversation, status: action === 'closed' ? 'closed' : 'open' };
    this.#team('agent', action);
    this.#agent(action, action === 'assigned' ? { userId, assigneeId: userId } : { userId });
  }

  /** A person of the team answers the newest question of a flow, with the key or name of an option. */
  decide(wanted: string): void {
    const asked = this.commands.findLast((command) => command.kind === 'approval');
    const option = asked?.options.find(({ key, name }) => key === wanted || name === wanted);
    if (asked === undefined || option === undefined) throw new Error(`Nothing is asked that could be answered with "${wanted}".`);
    this.#happen({ kind: 'agent', id: this.#nextId('event'), at: this.now, action: 'decided', userId: 'simulated-agent', approvalId: asked.id, option: option.key });
  }

  addTag(tag: string): void {
    if (this.contact.tags.includes(tag)) return;
    this.contact = applyContactPatch(this.contact, { addTags: [tag] });
    this.externalEvent('contact.tagged', { tag });
  }

  removeTag(tag: string): void {
    if (!this.contact.tags.includes(tag)) return;
    this.contact = applyContactPatch(this.contact, { removeTags: [tag] });
    this.externalEvent('contact.untagged', { tag });
  }

  externalEvent(name: string, payload: Record<string, unknown> = {}): void {
    this.#happen({ kind: 'external', id: this.#nextId('event'), at: this.now, name, payload });
  }

  /** Starts a flow by hand, at its first trigger or at any node. */
  start(flowId: string, nodeId?: string, variables?: Record<string, unknown>): void {
    this.#happen({ kind: 'control', id: this.#nextId('event'), at: this.now, action: 'start', flowId, ...(nodeId === undefined ? {} : { nodeId }), ...(variables === undefined ? {} : { variables }) });
  }

  /** A person acts on a run; the newest one when none is named. */
  control(action: 'stop' | 'retry' | 'skip' | 'move', nodeId?: string, runId = this.state.runs.at(-1)?.id): void {
    this.#happen({ kind: 'control', id: this.#nextId('event'), at: this.now, action, ...(runId === undefined ? {} : { runId }), ...(nodeId === undefined ? {} : { nodeId }) });
  }

  /** Meta reports a status of the newest message of a flow; before any, of one that a person wrote. */
  delivery(status: 'sent' | 'delivered' | 'read' | 'played' | 'failed'): void {
    const sent = this.commands.findLast((command) => command.kind === 'send');
    const sendId = sent?.id ?? this.#nextId('wamid.out');
    const error = status === 'failed' ? { error: { code: 'SEND_FAILED', message: 'Simulated failure.' } } : {};
    const { reached, sentAt } = this.#deliveries.reach(sendId, status, this.now);
    this.#happen({ kind: 'delivery', id: this.#nextId('event'), at: this.now, sendId, status, reached, ...(sentAt === undefined ? {} : { sentAt }), ...(sent === undefined ? { of: 'team' } : {}), ...error });
  }

  /** The next command of this kind fails with this code. */
  failNext(code: string, kind: EngineCommand['kind'] = 'send', errorClass?: string): void {
    this.#carrier.fail({ kind, error: { code, message: `Simulated failure ${code}.`, ...(errorClass === undefined ? {} : { class: errorClass }) } });
  }

  /** What the next call of another system is answered with; without this it is a 200 with a stand-in for every value. */
  answerNext(answer: PretendedAnswer): void {
    this.#carrier.answer(answer);
  }

  /** The clock jumps to the next deadline, which fires. False when nothing is pending. */
  skipToNextTimer(): boolean {
    if (this.wakeAt === undefined) return false;
    this.advanceTo(this.wakeAt);
    return true;
  }

  /** Time passes; every deadline on the way fires at its own instant. */
  advanceTime(ms: number): void {
    this.advanceTo(this.now + ms);
  }

  advanceTo(instant: number): void {
    while (this.wakeAt !== undefined && this.wakeAt <= instant) {
      this.now = Math.max(this.now, this.wakeAt);
      this.#turn();
    }
    this.now = Math.max(this.now, instant);
  }

  /** Variables of a run, also of one that has ended; of the newest one that no other run set out when none is named. */
  variablesOf(runId = [...this.#variables.keys()].at(-1)): Readonly<Record<string, unknown>> {
    return this.#variables.get(runId ?? '') ?? {};
  }

  /** Nodes and ways that the runs of a flow have visited. */
  litPath(flowId: string): LitPath {
    return litPath(this.trace, flowId);
  }

  #inbound(message: InboundMessage): void {
    this.transcript.push({ from: 'customer', id: message.id, at: this.now, text: message.text ?? `(${message.type})`, message });
    this.conversation = { ...this.conversation, status: 'open', windowExpiresAt: this.now + limits.serviceWindowMs };
    this.#happen({ kind: 'inbound', id: message.id, at: this.now, message });
  }

  #agent(action: AgentEvent['action'], who: Pick<AgentEvent, 'userId' | 'assigneeId'>): void {
    this.#happen({ kind: 'agent', id: this.#nextId('event'), at: this.now, action, ...who });
  }

  #happen(event: EngineEvent): void {
    this.#mailbox.push(event);
    this.#turn();
  }

  // Commands are carried out at once, and their results are new events, until nothing is left to do.
  #turn(): void {
    do {
      const events = this.#mailbox;
      this.#mailbox = [];
      const { now, contact, conversation, organisation, state } = this;
      const key = { orgId: organisation.id, numberId: conversation.numberId ?? 'number-1', contactId: contact.id };
      const input: AdvanceInput = { key, state, events, now, live: this.#live, plans: this.#plans, contact, conversation, organisation, deliveredAt: this.#deliveries.deliveredAt, sentElsewhere: this.#sentElsewhere, registry: this.#registry, callbackUrl: pretendCallbackUrl };
      const output = advance(input);
      this.#witness?.(input, output);
      this.state = output.state;
      this.wakeAt = output.wakeAt;
      this.trace.push(...output.trace);
      this.commands.push(...output.commands);
      for (const run of [...output.ended, ...output.state.runs]) if (run.parent === undefined) this.#variables.set(run.id, run.variables);
      for (const command of output.commands) this.#carryOut(command);
      this.#mailbox.push(...contactEvents(output.commands, contact, now));
    } while (this.#mailbox.length > 0);
  }

  #carryOut(command: EngineCommand): void {
    const done = this.#carrier.carryOut(command, this.now);
    if (command.kind === 'send' && done.ok) this.#deliveries.accept(command.id, this.now);
    if (command.kind === 'send') this.#showMessage(command, done.error);
    else if (done.ok) this.#applyCommand(command);
    if (done.ok) this.#mailbox.push(...echoOf(command, this.now));
    if (command.awaited) this.#mailbox.push(done);
    if (command.kind === 'startRun' && done.ok) {
      const { flowId, variables } = command;
      this.#mailbox.push({ kind: 'control', id: `${command.id}:start`, at: this.now, action: 'start', flowId, ...(variables === undefined ? {} : { variables }) });
    }
  }

  #applyCommand(command: EngineCommand): void {
    const { line, ...changed } = applyCommand(this, command);
    Object.assign(this, changed);
    if (line !== undefined) this.#team(line.kind, line.text);
  }

  #showMessage({ id, message, origin }: Extract<EngineCommand, { kind: 'send' }>, error: Extract<TranscriptEntry, { from: 'flow' }>['error']): void {
    const { flowId, runId, nodeId } = origin;
    this.transcript.push({ from: 'flow', id, at: this.now, text: messageText(message), message, choices: choicesOf(message), flowId, runId, nodeId, ...(error === undefined ? {} : { error }) });
  }

  #team(kind: Extract<TranscriptEntry, { from: 'team' }>['kind'], text: string): void {
    this.transcript.push({ from: 'team', id: this.#nextId('team'), at: this.now, text, kind });
  }

  #nextId(prefix: string): string {
    this.#count += 1;
    return `${prefix}-${this.#count}`;
  }
}
