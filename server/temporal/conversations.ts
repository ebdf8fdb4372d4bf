import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { wakeClock } from '../../activities/clock/start-clock.ts';
import { startMove, startUndo } from '../../activities/publishing/move-workflows.ts';
import { startDelivery } from '../../activities/outgoing-webhooks/start-delivery.ts';
import { startFetch } from '../../activities/media/start-fetch.ts';
import { startSend } from '../../activities/messages/start-send.ts';
import type { ConversationKey, EngineEvent, FlowMoveRecord, Settings, WebhookDeliveryRecord } from '../../schemas/generated/types.ts';
import type { SendInput } from '../../workflows/activity-contract.ts';
import type { FetchMediaInput } from '../../workflows/media-options.ts';
import { dryRunWorkflowId, runJobWorkflowId, taskQueues, workflowTypes } from '../../workflows/names.ts';
import type { DryRunInput } from '../../workflows/dry-run.ts';
import type { FlowClockInput } from '../../workflows/flow-clock.ts';
import type { RunJobInput } from '../../workflows/run-job.ts';
import { tellConversation } from '../../workflows/tell-conversation.ts';
import type { Log } from '../log.ts';
import { isTransient } from '../http/is-transient.ts';

/** How long one call of the Temporal server may take before the caller is told that it is unavailable. */
const callTimeoutMs = 5000;
const longestPauseMs = 30_000;
/** temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY */
const activityQueue = 2;

/** The way from the API and the webhook to the conversations' workflows and the send queues. */
export class Conversations {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #log: Log;
  readonly #closing = new AbortController();

  /** Connects when it is first used, and again after every interruption. */
  constructor(settings: Pick<Settings, 'TEMPORAL_ADDRESS' | 'TEMPORAL_NAMESPACE' | 'TEMPORAL_TLS' | 'TEMPORAL_API_KEY'>, log: Log) {
    this.#log = log;
    this.#connection = Connection.lazy({
      address: settings.TEMPORAL_ADDRESS,
      connectTimeout: callTimeoutMs,
      ...(settings.TEMPORAL_API_KEY === undefined ? {} : { apiKey: settings.TEMPORAL_API_KEY }),
      ...(settings.TEMPORAL_TLS || settings.TEMPORAL_API_KEY !== undefined ? { tls: true } : {}),
    });
    this.#client = new Client({ connection: this.#connection, namespace: settings.TEMPORAL_NAMESPACE });
  }

  /**
   * Tells a conversation what happened, opening its workflow if none is running. Safe to repeat: the engine handles
   * an event id once.
   */
  async tell(key: ConversationKey, event: EngineEvent): Promise<void> {
    await this.#bounded(() => tellConversation(this.#client, key, event));
  }

  /** Has one action on many runs carried out in the background. Starting the same job again changes nothing. */
  async runJob(input: RunJobInput): Promise<void> {
    await this.#bounded(() => this.#client.workflow.start(workflowTypes.runJob, { workflowId: runJobWorkflowId(input.jobId), taskQueue: taskQueues.main, args: [input], workflowIdConflictPolicy: 'USE_EXISTING' }));
  }

  /** Has a draft played for many contacts in the background. */
  async dryRun(input: DryRunInput): Promise<void> {
    await this.#bounded(() => this.#client.workflow.start(workflowTypes.dryRun, { workflowId: dryRunWorkflowId(input.dryRunId), taskQueue: taskQueues.main, args: [input], workflowIdConflictPolicy: 'USE_EXISTING' }));
  }

  /**
   * Has the contacts inside earlier versions of a flow told about a publication. The publication is done by then, so an
   * absent Temporal does not fail it: it is started later, by this process or by a worker's maintenance.
   */
  async movePublished(move: FlowMoveRecord): Promise<void> {
    await this.#eventually(() => startMove(this.#client.workflow, move), { flowId: move.flowId });
  }

  /** The same for taking a publication's moves back. */
  async undoPublished(move: FlowMoveRecord): Promise<void> {
    await this.#eventually(() => startUndo(this.#client.workflow, move), { flowId: move.flowId });
  }

  /** Wakes the clock of a flow that has become live; it is started later if Temporal is away, by this process or by a worker's maintenance. */
  async wakeClock(input: FlowClockInput): Promise<void> {
    await this.#eventually(() => wakeClock(this.#client.workflow, input), { flowId: input.flowId });
  }

  async #eventually(call: () => Promise<void>, facts: object): Promise<void> {
    const start = (): Promise<void> => this.#bounded(call);
    try {
      await start();
    } catch (error) {
      this.#log.warn({ err: error, ...facts }, 'Contacts inside a flow could not be told of its new version; trying again');
      void this.#repeat(start);
    }
  }

  async #repeat(call: () => Promise<void>): Promise<void> {
    for (let pauseMs = 500; !this.#closing.signal.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      await sleep(pauseMs, undefined, { signal: this.#closing.signal, ref: false }).catch(() => undefined);
      try {
        return await call();
      } catch (error) {
        if (!isTransient(error)) return this.#log.error({ err: error }, 'A conversation cannot be told what happened');
      }
    }
  }

  /** Puts a message of a person or program on its number's send queue. The send id makes a repetition harmless. */
  async send(input: SendInput): Promise<void> {
    await this.#bounded(() => startSend(this.#client, input));
  }

  /** Has the file of a message fetched from WhatsApp. */
  async fetchMedia(input: FetchMediaInput): Promise<void> {
    await this.#bounded(() => startFetch(this.#client, input));
  }

  /** Sets a stored event out to its subscriber; should this fail, the worker's sweep does it. */
  async deliver(delivery: Pick<WebhookDeliveryRecord, '_id' | 'round'>): Promise<void> {
    await this.#bounded(() => startDelivery(this.#client, delivery));
  }

  /** How many messages wait in a number's send queue, about; undefined while Temporal does not say. */
  async backlog(numberId: string): Promise<number | undefined> {
    try {
      const { namespace } = this.#client.options;
      const queue = { namespace, taskQueue: { name: taskQueues.number(numberId) }, taskQueueType: activityQueue, reportStats: true };
      const { stats } = await this.#connection.withDeadline(Date.now() + 1000, () => this.#connection.workflowService.describeTaskQueue(queue));
      return Number(stats?.approximateBacklogCount ?? 0);
    } catch {
      return undefined;
    }
  }

  /** Whether the Temporal server answers; for health checks. */
  async answers(): Promise<boolean> {
    try {
      await this.#connection.withDeadline(Date.now() + 2000, () => this.#connection.workflowService.getSystemInfo({}));
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#connection.close();
  }

  #bounded<Result>(call: () => Promise<Result>): Promise<Result> {
    return this.#connection.withDeadline(Date.now() + callTimeoutMs, call);
  }
}
