import type {
  ContactView,
  ConversationKey,
  ConversationState,
  ConversationView,
  EngineCommand,
  EngineEvent,
  FlowPlan,
  LiveFlow,
  OrganisationView,
  RunState,
  SentMessage,
  TraceEntry,
} from '../../schemas/generated/types.ts';
import type { NodeRegistry } from './registry.ts';

/** All that a decision of the engine depends on. */
export interface AdvanceInput {
  key: ConversationKey;
  state: ConversationState;
  /** What happened since the last call, in the order of arrival; empty when only time has passed. */
  events: readonly EngineEvent[];
  /** Epoch milliseconds; the only clock there is. */
  now: number;
  /** Published flows that may start here, of all kinds. */
  live: readonly LiveFlow[];
  /** By hash: every plan that live, runs and watches refer to. */
  plans: ReadonlyMap<string, FlowPlan>;
  contact: ContactView;
  conversation: ConversationView;
  organisation: OrganisationView;
  /** Automatic messages that the contact got lately from other business numbers and that answered nothing. */
  sentElsewhere?: readonly SentMessage[];
  /** By send id, epoch milliseconds: when messages whose waits are due reached the customer's phone, as far as is known. */
  deliveredAt?: ReadonlyMap<string, number> | undefined;
  /** The address under which another system calls a run; without it {{ callback.<name> }} has no value. */
  callbackUrl?: ((runId: string, name: string) => string) | undefined;
  /** Node types; those of this installation when left out. */
  registry?: NodeRegistry;
}

export interface AdvanceOutput {
  state: ConversationState;
  /** To be carried out; each with awaited true is answered by a commandDone event. */
  commands: EngineCommand[];
  trace: TraceEntry[];
  /** The runs that ended in this call, as they were in the end. */
  ended: RunState[];
  /** The earliest deadline, epoch milliseconds: call again then, with no events if none came. */
  wakeAt: number | undefined;
  /** Nothing is pending: no runs, watches, held messages or commands. */
  idle: boolean;
}
