/** What workflows ask of activities: names and shapes. activities/ implements these; types only, so nothing of it is bundled. */
import type { ConversationKey, ConversationState, CountSuccessInput, DrawArmInput, DrawArmResult, EngineCommand, EngineError, EngineEvent, HttpCallInput, HttpCallResult, MessageRecord, OutgoingEvent, OutgoingMessage, RunState, SendCommand, SendRules, TakeSlotInput, TakeSlotResult, TraceEntry } from '../schemas/generated/types.ts';

/** One turn of a conversation: what happened since the last one. */
export interface TurnInput {
  readonly key: ConversationKey;
  /** Absent in the first turn of a workflow: then the memory kept on the conversation is the start. */
  readonly state?: ConversationState;
  readonly events: readonly EngineEvent[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** Counts the turns of a conversation across continue-as-new; makes the stored steps of a repeated turn recognisable. */
  readonly turn: number;
  readonly unsaved?: UnsavedSteps;
}

/**
 * What a turn did and left for the next one to store, because that follows within moments: a reply that is sent and
 * ends the run costs half the writes. It is part of the workflow's history, so a crash loses none of it.
 */
export interface UnsavedSteps {
  readonly trace: readonly TraceEntry[];
  readonly ended: readonly RunState[];
}

export interface TurnOutput {
  readonly state: ConversationState;
  readonly commands: readonly EngineCommand[];
  /** What follows from a command of this turn once it is carried out (a tag was added, ...). */
  readonly followUps: readonly EngineEvent[];
  /** To be handed to the next turn. */
  readonly unsaved?: UnsavedSteps;
  /** Earliest deadline, epoch milliseconds. */
  readonly wakeAt?: number;
  /** Nothing is pending: the workflow may complete. */
  readonly idle: boolean;
}

/** Commands that change our own database. */
export type StoreCommand = Exclude<EngineCommand, { kind: 'send' | 'call' }>;

export interface StoreCommandsInput {
  readonly key: ConversationKey;
  readonly commands: readonly StoreCommand[];
  readonly now: number;
}

export interface StoreCommandsOutput {
  /** One commandDone for each awaited command, and what else follows. */
  readonly events: readonly EngineEvent[];
}

/** One message on its way out; the same for flows, agents and the API. */
export interface SendInput {
  readonly key: ConversationKey;
  /** Key of the outbox row and callback data of the Cloud API. */
  readonly sendId: string;
  readonly message: OutgoingMessage;
  readonly priority: number;
  readonly category: 'service' | 'utility' | 'marketing' | 'authentication';
  readonly source: NonNullable<MessageRecord['source']>;
  /** A rule of the flow forbids it: it is recorded with this reason and not sent. */
  readonly notSent?: EngineError;
  /** Caps and budgets that several conversations share; settled before it leaves. */
  readonly rules?: SendRules;
  /** Send id of an earlier message to the same person that goes first. Queues do not keep the order of what is put into them one after the other. */
  readonly after?: string;
  /** The status that the run waits for besides a failure. */
  readonly tell?: SendCommand['tell'];
  /** The run that waits for the result: it is not sent once that run has ended. */
  readonly awaitedBy?: string;
}

export interface SendResult {
  readonly state: MessageRecord['state'];
  readonly wamid?: string;
  /** Epoch milliseconds when the Cloud API accepted it. */
  readonly at: number;
}

/** First detail of the ApplicationFailure of a send that failed for good. */
export type SendFailureDetail = EngineError;

export interface TurnActivities {
  advanceConversation(input: TurnInput): Promise<TurnOutput>;
  applyCommands(input: StoreCommandsInput): Promise<StoreCommandsOutput>;
}

/** Activities that call commands name. */
export interface OutsideActivities {
  httpRequest(input: HttpCallInput): Promise<HttpCallResult>;
  takeSlot(input: TakeSlotInput): Promise<TakeSlotResult>;
  drawArm(input: DrawArmInput): Promise<DrawArmResult>;
  countSuccess(input: CountSuccessInput): Promise<Record<string, never>>;
  emitEvent(input: OutgoingEvent): Promise<{ deliveries: number }>;
}

/** Which contacts inside earlier versions of a flow are told that another one is published. */
export interface TellRunsInput {
  readonly orgId: string;
  readonly flowId: string;
  readonly version: number;
  /** The plan they go to; left out, their runs are stopped. */
  readonly planHash?: string;
  /** Node that is gone -> node to go to, "exit" or "keep". */
  readonly mapping?: Readonly<Record<string, string>>;
  readonly timers?: 'keep' | 'recompute';
  readonly userId?: string;
  /** Epoch milliseconds of the publication. */
  readonly at: number;
  /** Id of the last run of the batch before. */
  readonly after?: string;
  /** How many have been told in the batches before. */
  readonly told?: number;
}

export interface TellRunsOutput {
  readonly told: number;
  /** Absent when there are no more. */
  readonly last?: string;
}

/** Whose moves to this version are taken back. */
export type UndoMoveInput = Pick<TellRunsInput, 'orgId' | 'flowId' | 'version' | 'userId' | 'at' | 'after' | 'told'>;

export interface SettleInput {
  readonly orgId: string;
  readonly flowId: string;
  readonly version: number;
  /** It is the undoing that has to settle. */
  readonly undo: boolean;
  /** Those that have not come to rest until now are given up. */
  readonly giveUp: boolean;
}

export interface SettleOutput {
  /** Runs that have not come to rest yet. */
  readonly open: number;
}

export interface PublishingActivities {
  tellRuns(input: TellRunsInput): Promise<TellRunsOutput>;
  tellUndo(input: UndoMoveInput): Promise<TellRunsOutput>;
  settleMoves(input: SettleInput): Promise<SettleOutput>;
}

/** One action on many runs, chunk by chunk. */
export interface RunJobActivities {
  prepareRunJob(input: { readonly jobId: string }): Promise<{ readonly chunks: number }>;
  tellRunJob(input: { readonly jobId: string; readonly chunk: number }): Promise<void>;
  /** open: runs of the chunk of which it is not known yet what became of them; last: they are not waited for any longer. */
  settleRunJob(input: { readonly jobId: string; readonly chunk: number; readonly last: boolean }): Promise<{ readonly open: number }>;
  finishRunJob(input: { readonly jobId: string }): Promise<void>;
}

/** A draft played for many contacts, chunk by chunk. */
export interface DryRunActivities {
  /** last: where the next chunk goes on; absent when there is none. */
  playDryRun(input: { readonly dryRunId: string; readonly chunk: number; readonly after?: string }): Promise<{ readonly last?: string }>;
  finishDryRun(input: { readonly dryRunId: string }): Promise<void>;
}

export interface SendActivities {
  sendMessage(input: SendInput): Promise<SendResult>;
}

/** How far the clock of one trigger has come. */
export interface ClockPosition {
  /** Its last time, or from when on it counts; epoch milliseconds. */
  readonly after: number;
  /** Says whether the trigger's settings are still the same. */
  readonly settings: string;
}

export interface NextTimeInput {
  readonly orgId: string;
  readonly flowId: string;
  /** By node id of the trigger. */
  readonly positions: Readonly<Record<string, ClockPosition>>;
  /** From when on a trigger counts whose settings are new; epoch milliseconds. */
  readonly from: number;
  readonly now: number;
}

/** A time at which contacts are to be told. */
export interface DueTime {
  readonly nodeId: string;
  readonly at: number;
  /** Up to when contacts have been told before. */
  readonly since: number;
  /** The settings of the trigger that it follows from. */
  readonly settings: string;
}

export interface NextTimeOutput {
  readonly positions: Readonly<Record<string, ClockPosition>>;
  /** Absent when nothing is to come. */
  readonly due?: DueTime;
}

export interface EnrolInput extends DueTime {
  readonly orgId: string;
  readonly flowId: string;
  /** Id of the last contact of the batch before. */
  readonly after?: string;
  /** The batch is told again after a pause, for the n-th time: only whom the pause kept from starting. */
  readonly resumed?: number;
}

export interface EnrolOutput {
  readonly told: number;
  /** Absent when there are no more, or the flow does not start any more. */
  readonly last?: string;
  /** The flow is paused: before anybody of this batch was told, or in the middle. */
  readonly held?: 'before' | 'begun';
}

/** What the clock of a flow needs. */
export interface ClockActivities {
  nextTime(input: NextTimeInput): Promise<NextTimeOutput>;
  enrol(input: EnrolInput): Promise<EnrolOutput>;
}
