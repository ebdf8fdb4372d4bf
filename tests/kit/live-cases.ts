import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationFailure, Context } from '@temporalio/activity';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import { advanceConversation } from '../../activities/engine/advance-conversation.ts';
import { countSuccess } from '../../activities/ledger/count-success.ts';
import { drawArm } from '../../activities/ledger/draw-arm.ts';
import { takeSlot } from '../../activities/ledger/take-slot.ts';
import { RunStepModel } from '../../activities/store/models/run-steps.ts';
import type { CountSuccessInput, DrawArmInput, TakeSlotInput, TraceEntry } from '../../schemas/generated/types.ts';
import type { SendActivities, TurnActivities, TurnInput, TurnOutput } from '../../workflows/activity-contract.ts';
import type { ConversationInput } from '../../workflows/conversation.ts';
import { pretendCallbackUrl } from '../../workflows/engine/play/pretend-world.ts';
import { conversationWorkflowId, signals, taskQueues, workflowTypes } from '../../workflows/names.ts';
import { answerTo, callsOf, carryOut, type PlayedCall } from './as-played.ts';
import { GOLDEN_NUMBER, type CaseTape, type Scripted } from './case-tape.ts';
import { storeCase, storeHappening } from './store-case.ts';
import type { Stack } from './stack.ts';
import { CLOCK_SIGNAL } from './turned-clock.ts';

/** What a case led to in the real thing. */
export interface LiveResult {
  /** By run, as it is stored. */
  traces: Record<string, TraceEntry[]>;
  sent: { id: string; message: unknown }[];
}

/** A conversation that is being played. */
interface Stage {
  tape: CaseTape;
  /** Calls that are still to be made, in order. */
  calls: PlayedCall[];
  sent: LiveResult['sent'];
  /** What the workflow has not dealt with yet: ids of events that are on their way to it, and store commands. */
  open: Set<string>;
  /** Local activities that run. */
  busy: number;
  /** Of the last turn: when it was, the next deadline, and whether the workflow completes. Epoch milliseconds. */
  turnAt: number;
  wakeAt: number | undefined;
  idle: boolean;
}

const PATIENCE_MS = 30_000;

/**
 * Golden cases on a real Temporal server and a real store, with the real workflow, the real local activities and a clock
 * that is turned on. What lies outside (WhatsApp, other systems, people of the team) answers as it did in the simulation.
 */
export class LiveCases {
  readonly #stages = new Map<string, Stage>();
  readonly #connections: { close(): Promise<void> }[] = [];
  readonly #workers: { worker: Worker; ended: Promise<void> }[] = [];
  #client: Client | undefined;

  async start(stack: Stack): Promise<void> {
    const [native, connection] = await Promise.all([NativeConnection.connect({ address: stack.temporalAddress }), Connection.connect({ address: stack.temporalAddress })]);
    this.#connections.push(native, connection);
    this.#client = new Client({ connection, namespace: stack.temporalNamespace });
    const workflowBundle = await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)),
      workflowInterceptorModules: [fileURLToPath(new URL('turned-clock.ts', import.meta.url))],
      logger: new DefaultLogger('ERROR'),
    });
    const turns: TurnActivities = {
      advanceConversation: (input) => this.#during(input.key.contactId, async (stage) => {
        const output = await advanceConversation(input, stage.tape.registry, () => pretendCallbackUrl);
        noteTurn(stage, input, output);
        return output;
      }),
      applyCommands: (input) => this.#during(input.key.contactId, async (stage) => {
        const output = await carryOut(stage.tape, input);
        for (const { id } of output.events) stage.open.add(id);
        for (const { id } of input.commands) stage.open.delete(id);
        return output;
      }),
    };
    // Each workflow has a context of its own, so that each has a clock of its own.
    await this.#work({ connection: native, namespace: stack.temporalNamespace, taskQueue: taskQueues.main, workflowBundle, activities: { ...turns, ...this.#outside() }, reuseV8Context: false, maxCachedWorkflows: 40 });
    await this.#work({ connection: native, namespace: stack.temporalNamespace, taskQueue: taskQueues.number(GOLDEN_NUMBER), activities: this.#sends() });
    await this.#work({ connection: native, namespace: stack.temporalNamespace, taskQueue: taskQueues.activities, activities: this.#outside() });
  }

  async stop(): Promise<void> {
    for (const { worker, ended } of this.#workers) {
      worker.shutdown();
      await ended;
    }
    for (const connection of this.#connections) await connection.close();
  }

  async play(tape: CaseTape): Promise<LiveResult> {
    const stage: Stage = { tape, calls: callsOf(tape), sent: [], open: new Set(), busy: 0, turnAt: 0, wakeAt: undefined, idle: true };
    this.#stages.set(tape.key.contactId, stage);
    await storeCase(tape);
    for (const scripted of tape.script) {
      await this.#turnClock(stage, scripted.now);
      await this.#happen(stage, scripted);
    }
    await this.#turnClock(stage, tape.end);
    return { traces: await storedTraces(tape), sent: stage.sent };
  }

  async #happen(stage: Stage, { now, events, contact, conversation }: Scripted): Promise<void> {
    const { tape } = stage;
    for (const event of events) {
      if (stage.idle) await this.#completed(tape);
      await storeHappening(tape.key, event, contact, conversation);
      const input: ConversationInput = { key: tape.key };
      stage.open.add(event.id);
      await this.#temporal.workflow.signalWithStart(workflowTypes.conversation, { workflowId: idOf(tape), taskQueue: taskQueues.main, args: [input], memo: { now }, signal: signals.event, signalArgs: [event] });
      await until(stage, () => isSettled(stage));
    }
  }

  /** Every deadline on the way fires at its own instant. */
  async #turnClock(stage: Stage, to: number): Promise<void> {
    while (!stage.idle) {
      const next = Math.min(stage.wakeAt ?? to, to);
      const due = stage.wakeAt !== undefined && stage.wakeAt <= to;
      await this.#temporal.workflow.getHandle(idOf(stage.tape)).signal(CLOCK_SIGNAL, next);
      if (!due) return;
      await until(stage, () => stage.turnAt >= next && isSettled(stage));
    }
  }

  /** A workflow that is about to end would still take the next event, but with its own clock. */
  async #completed(tape: CaseTape): Promise<void> {
    const handle = this.#temporal.workflow.getHandle(idOf(tape));
    for (;;) {
      const description = await handle.describe().catch((error: unknown) => {
        if (error instanceof WorkflowNotFoundError) return undefined;
        throw error;
      });
      if (description?.status.name !== 'RUNNING') return;
      await sleep(10);
    }
  }

  async #during<Value>(contactId: string, work: (stage: Stage) => Promise<Value>): Promise<Value> {
    const stage = this.#stageOf(contactId);
    stage.busy += 1;
    try {
      return await work(stage);
    } finally {
      stage.busy -= 1;
    }
  }

  #sends(): SendActivities {
    return {
      sendMessage: async ({ key, sendId, message }) => {
        const { tape, sent } = this.#stageOf(key.contactId);
        sent.push({ id: sendId, message });
        const { ok, error, result = {} } = answerTo(tape, sendId);
        if (!ok) throw ApplicationFailure.create({ message: error?.message ?? '', nonRetryable: true, details: [error] });
        return result as never;
      },
    };
  }

  /** Calls are answered in the order in which they were in the simulation; the ledger only fails as there, and is real otherwise. */
  #outside(): object {
    const asPlayed = async (activity: string, carryOut?: () => Promise<object>): Promise<object> => {
      const { workflowExecution } = Context.current().info;
      const stage = [...this.#stages.values()].find(({ tape }) => idOf(tape) === workflowExecution?.workflowId);
      const index = stage?.calls.findIndex((call) => call.activity === activity) ?? -1;
      const [call] = index < 0 ? [] : (stage?.calls.splice(index, 1) ?? []);
      if (call?.done.ok === false) throw ApplicationFailure.create({ message: 'As it was played.', nonRetryable: true, details: [call.done.error] });
      return (await carryOut?.()) ?? call?.done.result ?? {};
    };
    return {
      takeSlot: (input: TakeSlotInput) => asPlayed('takeSlot', () => takeSlot(input)),
      drawArm: (input: DrawArmInput) => asPlayed('drawArm', () => drawArm(input)),
      countSuccess: (input: CountSuccessInput) => countSuccess(input),
      default: () => asPlayed(Context.current().info.activityType),
    };
  }

  async #work(options: Parameters<typeof Worker.create>[0]): Promise<void> {
    const worker = await Worker.create(options);
    this.#workers.push({ worker, ended: worker.run() });
  }

  #stageOf(contactId: string): Stage {
    const stage = this.#stages.get(contactId);
    if (stage === undefined) throw new Error(`Nothing is played for ${contactId}.`);
    return stage;
  }

  get #temporal(): Client {
    if (this.#client === undefined) throw new Error('Not started.');
    return this.#client;
  }
}

function isSettled({ busy, open }: Stage): boolean {
  return busy === 0 && open.size === 0;
}

/** Results and consequences of what the turn asked for are on their way now; what it dealt with is not any more. */
function noteTurn(stage: Stage, { events, now }: TurnInput, { commands, followUps, wakeAt, idle }: TurnOutput): void {
  for (const { id } of events) stage.open.delete(id);
  for (const { id, kind } of commands) stage.open.add(kind === 'send' || kind === 'call' ? `${id}:done` : id);
  for (const { id } of followUps) stage.open.add(id);
  Object.assign(stage, { turnAt: now, wakeAt, idle });
}

async function until(stage: Stage, holds: () => boolean): Promise<void> {
  const late = Date.now() + PATIENCE_MS;
  while (!holds()) {
    if (Date.now() > late) throw new Error(`The conversation does not come to rest: ${JSON.stringify({ ...stage, tape: undefined, open: [...stage.open] })}`);
    await sleep(3);
  }
}

async function storedTraces({ key }: CaseTape): Promise<LiveResult['traces']> {
  const steps = await RunStepModel.find({ orgId: key.orgId }).lean();
  const turnOf = (id: string): number => Number(id.slice(id.lastIndexOf(':') + 1));
  const traces: LiveResult['traces'] = {};
  const entries = steps.toSorted((one, other) => turnOf(one._id) - turnOf(other._id)).flatMap((step) => step.entries);
  // Branches are stored with the run of which they are a part.
  for (const entry of entries) traces[entry.runId ?? ''] = [...(traces[entry.runId ?? ''] ?? []), entry];
  return traces;
}

const idOf = ({ key }: CaseTape): string => conversationWorkflowId(key.numberId, key.contactId);
