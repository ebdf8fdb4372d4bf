import {
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { durations } from '../schemas/limits.ts';
import type { ConversationKey, ConversationState, EngineCommand, EngineEvent } from '../schemas/generated/types.ts';
import type { SendActivities, StoreCommand, TurnActivities, TurnOutput, UnsavedSteps } from './activity-contract.ts';
import { commandFailed, commandSucceeded } from './command-outcome.ts';
import { queries, signals, taskQueues } from './names.ts';
import { sendOptions } from './send-options.ts';

type OutsideCommand = Exclude<EngineCommand, StoreCommand>;

export interface ConversationInput {
  readonly key: ConversationKey;
  /** What the previous run of this workflow handed over. */
  readonly carried?: {
    readonly state: ConversationState;
    readonly turn: number;
    readonly wakeAt?: number;
    readonly unsaved?: UnsavedSteps;
    readonly outside: readonly OutsideCommand[];
  };
}

export interface ConversationSnapshot {
  readonly state: ConversationState | undefined;
  readonly wakeAt: number | undefined;
  readonly waiting: readonly EngineEvent[];
  readonly outside: readonly string[];
}

const eventSignal = defineSignal<[EngineEvent]>(signals.event);
const stateQuery = defineQuery<ConversationSnapshot>(queries.state);

/** A history grows by about ten events with each message; Temporal warns at 10,240 and ends a workflow at 51,200. */
const ROLL_OVER_EVENTS = 2000;
/** From here on messages still waiting for their turn are handed over instead of waited for. */
const HAND_OVER_EVENTS = 10_000;

/**
 * The database may be away for hours: retried without end, at first quickly. Waits longer than the threshold
 * become timers of the workflow, so that they cost no worker.
 */
const turns = proxyLocalActivities<TurnActivities>({
  startToCloseTimeout: 20 * durations.SECOND,
  localRetryThreshold: 5 * durations.SECOND,
  retry: { initialInterval: 200, backoffCoefficient: 2, maximumInterval: 30 * durations.SECOND },
});

/**
 * One contact on one business number: the durable shell around the engine. It keeps a mailbox, one timer and the
 * commands under way; every decision is made by the engine inside the local activity advanceConversation, whose
 * result is recorded, so that a new version of the engine never disturbs a conversation that is replayed.
 */
export async function conversation(input: ConversationInput): Promise<void> {
  const { key } = input;
  const mailbox: EngineEvent[] = [];
  const outside = new Map<string, { command: OutsideCommand; scope: CancellationScope }>();
  let state = input.carried?.state;
  let turn = input.carried?.turn ?? 0;
  let wakeAt = input.carried?.wakeAt;
  let unsaved = input.carried?.unsaved;

  // Handlers only push: nothing in them can throw or wait, and nothing interleaves with the loop below.
  setHandler(eventSignal, (event) => void mailbox.push(event));
  setHandler(stateQuery, () => ({ state, wakeAt, waiting: mailbox, outside: [...outside.keys()] }));

  for (const command of input.carried?.outside ?? []) start(command);

  for (;;) {
    await nextReason();
    const now = Date.now();
    const output = await turns.advanceConversation({ key, ...(state === undefined ? {} : { state }), events: mailbox.splice(0), now, turn, ...(unsaved === undefined ? {} : { unsaved }) });
    ({ state, unsaved } = output);
    wakeAt = laterThan(now, output.wakeAt);
    turn += 1;
    stopOrphans(state);
    await carryOut(output);
    if (mailbox.length > 0) continue;
    // Signals that arrive from here to the end make the server refuse the completion and run this task again with them.
    if (output.idle && outside.size === 0) return;
    if (mustRollOver(outside.size)) {
      const carried = { state, turn, ...(wakeAt === undefined ? {} : { wakeAt }), ...(unsaved === undefined ? {} : { unsaved }), outside: [...outside.values()].map((entry) => entry.command) };
      await continueAsNew<typeof conversation>({ key, carried });
    }
  }

  /** Returns when there is mail or the earliest deadline has come. */
  async function nextReason(): Promise<void> {
    const hasMail = (): boolean => mailbox.length > 0;
    if (wakeAt === undefined) return condition(hasMail);
    const left = wakeAt - Date.now();
    if (left > 0) await condition(hasMail, left, { summary: timerSummary(state, wakeAt) });
  }

  async function carryOut(output: TurnOutput): Promise<void> {
    const store: StoreCommand[] = [];
    for (const command of output.commands) {
      if (command.kind === 'send' || command.kind === 'call') start(command);
      else store.push(command);
    }
    if (store.length > 0) {
      const { events } = await turns.applyCommands({ key, commands: store, now: Date.now() });
      mailbox.push(...events);
    }
    mailbox.push(...output.followUps);
  }

  /** Has something done outside; its result comes back as mail. Never waited for here. */
  function start(command: OutsideCommand): void {
    const scope = new CancellationScope();
    outside.set(command.id, { command, scope });
    const done = scope.run(() => (command.kind === 'send' ? sendMessage(key, command) : callActivity(command)));
    void done.then(
      (result) => finish(commandSucceeded(command.id, Date.now(), result)),
      (failure: unknown) => finish(commandFailed(command.id, Date.now(), failure)),
    );
    function finish(event: EngineEvent): void {
      outside.delete(command.id);
      mailbox.push(event);
    }
  }

  /** A message whose run has ended (stopped, interrupted) is taken back if it has not left yet. */
  function stopOrphans(current: ConversationState): void {
    const alive = new Set(current.runs.map((run) => run.id));
    for (const { command, scope } of outside.values()) {
      if (command.awaited && !alive.has(command.origin.runId)) scope.cancel();
    }
  }
}

async function sendMessage(key: ConversationKey, command: Extract<EngineCommand, { kind: 'send' }>): Promise<Record<string, unknown>> {
  const { sendMessage: send } = proxyActivities<SendActivities>({
    ...sendOptions(key.numberId, command.priority, command.withinMs),
    // A message that is being sent cannot be called back; whoever stops the run does not wait for it.
    cancellationType: 'TRY_CANCEL',
    summary: `${command.message.type} · ${command.origin.nodeId}`,
  });
  const result = await send({
    key,
    sendId: command.id,
    message: command.message,
    priority: command.priority,
    category: command.category,
    // Confirmations of consent words belong to no flow.
    source: command.origin.flowId === '' ? { kind: 'flow' } : { kind: 'flow', flowId: command.origin.flowId, runId: command.origin.runId, nodeId: command.origin.nodeId },
    ...(command.notSent === undefined ? {} : { notSent: command.notSent }),
    ...(command.rules === undefined ? {} : { rules: command.rules }),
    ...(command.tell === undefined ? {} : { tell: command.tell }),
    ...(command.awaited ? { awaitedBy: command.origin.runId } : {}),
  });
  return { ...result };
}

function callActivity(command: Extract<EngineCommand, { kind: 'call' }>): Promise<Record<string, unknown>> {
  const activities = proxyActivities<Record<string, (input: object) => Promise<Record<string, unknown>>>>({
    taskQueue: command.queue === undefined ? taskQueues.main : taskQueues[command.queue],
    startToCloseTimeout: command.timeoutMs ?? durations.MINUTE,
    // Developers' activities may take minutes: a worker that dies meanwhile is noticed by its silence.
    ...(command.queue === undefined ? {} : { heartbeatTimeout: 30 * durations.SECOND }),
    // Bounds the wait for a worker that knows the activity; without it an unknown name would be tried for ever.
    scheduleToCloseTimeout: durations.HOUR,
    ...(command.attempts === undefined ? {} : { retry: { maximumAttempts: command.attempts } }),
    cancellationType: 'TRY_CANCEL',
    summary: `${command.activity} · ${command.origin.nodeId}`,
  });
  const run = activities[command.activity];
  if (run === undefined) return Promise.reject(new Error(`There is no activity named ${command.activity}.`));
  return run(command.input);
}

/** What was due has fired in the turn; a deadline that stays in the past would turn the loop into a busy one. */
function laterThan(now: number, wakeAt: number | undefined): number | undefined {
  return wakeAt === undefined || wakeAt > now ? wakeAt : now + 5 * durations.SECOND;
}

function mustRollOver(underWay: number): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  if (historyLength <= ROLL_OVER_EVENTS && !continueAsNewSuggested) return false;
  return underWay === 0 || historyLength > HAND_OVER_EVENTS;
}

/** Words for Temporal's own page: which node the timer belongs to. */
function timerSummary(state: ConversationState | undefined, wakeAt: number): string {
  const run = state?.runs.find((candidate) => candidate.wait?.until === wakeAt);
  if (run !== undefined) return `wait · ${run.nodeId}`;
  const watch = state?.watches.find((candidate) => candidate.until === wakeAt);
  return watch === undefined ? 'deadline' : `watch · ${watch.nodeId}`;
}
