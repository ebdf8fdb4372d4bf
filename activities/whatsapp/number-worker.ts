import type { Client } from '@temporalio/client';
import { Worker, type NativeConnection } from '@temporalio/worker';
import type { NumberRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { taskQueues } from '../../workflows/names.ts';
import type { Log } from '../log.ts';
import type { SecretBox } from '../store/secret-box.ts';
import type { AssetUploads } from './asset-uploads.ts';
import { closeBreaker } from './breaker.ts';
import type { CloudApi } from './cloud-api.ts';
import { Pacer } from './pacer.ts';
import { PairLimit } from './pair-limit.ts';
import { setQueueRate } from './queue-rate.ts';
import { createSendMessage } from './send-message.ts';

/** What all numbers of a worker process share. */
export interface SendingParts {
  readonly connection: NativeConnection;
  readonly client: Client;
  readonly api: CloudApi;
  readonly secrets: SecretBox;
  readonly uploads: AssetUploads;
  readonly log: Log;
  readonly now: () => number;
}

export type SendingNumber = Pick<NumberRecord, '_id' | 'speed' | 'breaker' | 'token'>;

/** When a number with an open breaker first asks the Cloud API whether it works again, and the longest pause between two questions. Milliseconds. */
const FIRST_PROBE_MS = 15_000;
const LONGEST_PROBE_MS = 5 * 60_000;
const SHUTDOWN_GRACE_MS = 9000;

/** Sends for one number: its queue's poller, its pacer, its limits. Starts sending when it is constructed. */
export class NumberWorker {
  readonly numberId: string;
  /** Resolves when the worker has ended, for whatever reason. */
  readonly ended: Promise<void>;
  readonly #parts: SendingParts;
  readonly #worker: Worker;
  readonly #pacer: Pacer;
  readonly #gate: Pacer;
  #rate: number | undefined;
  #probedAt: number;
  /** Doubles with each question, and starts anew after a time without trouble: a number that comes and goes is asked seldom. */
  #probePauseMs = FIRST_PROBE_MS;

  private constructor(parts: SendingParts, number: SendingNumber, { pacer, gate }: { pacer: Pacer; gate: Pacer }, worker: Worker) {
    this.numberId = number._id;
    this.#parts = parts;
    this.#pacer = pacer;
    this.#gate = gate;
    this.#worker = worker;
    this.#probedAt = parts.now();
    this.ended = worker.run().catch((error: unknown) => parts.log.error({ err: error, numberId: number._id }, 'The sender of a number has stopped'));
  }

  static async start(parts: SendingParts, number: SendingNumber): Promise<NumberWorker> {
    const pacer = new Pacer(0);
    const gate = new Pacer(number.speed.perSecond);
    const pairs = new PairLimit({ intervalMs: limits.pairIntervalMs, burst: limits.pairBurst });
    const worker = await Worker.create({
      connection: parts.connection,
      namespace: parts.client.options.namespace,
      taskQueue: taskQueues.number(number._id),
      activities: { sendMessage: createSendMessage({ api: parts.api, secrets: parts.secrets, uploads: parts.uploads, pacer, gate, pairs, now: parts.now }) },
      // Two hundred numbers with the default of ten pollers would exceed the server's limit of long polls.
      maxConcurrentActivityTaskPolls: 1,
      maxConcurrentActivityTaskExecutions: slots(number.speed.perSecond),
      shutdownGraceTime: SHUTDOWN_GRACE_MS,
    });
    const started = new NumberWorker(parts, number, { pacer, gate }, worker);
    await started.follow(number);
    return started;
  }

  get waiting(): number {
    return this.#pacer.waiting;
  }

  /** Takes over a changed speed, and pauses or resumes with the breaker. */
  async follow(number: SendingNumber): Promise<void> {
    const rate = number.breaker === undefined ? number.speed.perSecond : 0;
    if (rate !== this.#rate) {
      // The exact limit first: the server's ceiling takes about a second to be felt.
      this.#pacer.setRate(rate);
      // What has been claimed already must still get out: the gate never closes.
      this.#gate.setRate(number.speed.perSecond);
      await setQueueRate(this.#parts.client, this.numberId, rate);
      this.#rate = rate;
    }
    if (number.breaker !== undefined) await this.#probe(number, number.breaker.since.getTime());
    else if (this.#parts.now() - this.#probedAt > 2 * LONGEST_PROBE_MS) this.#probePauseMs = FIRST_PROBE_MS;
  }

  /** Stops taking messages and lets those finish that are being sent; those that only wait go back into the queue. */
  async stop(): Promise<void> {
    this.#pacer.close();
    if (this.#worker.getState() === 'RUNNING') this.#worker.shutdown();
    await this.ended;
  }

  /** Asks for the number itself: once that is answered, the next message shows whether sending works again. */
  async #probe(number: SendingNumber, openSince: number): Promise<void> {
    const now = this.#parts.now();
    if (now - Math.max(this.#probedAt, openSince) < this.#probePauseMs) return;
    this.#probedAt = now;
    this.#probePauseMs = Math.min(this.#probePauseMs * 2, LONGEST_PROBE_MS);
    const token = this.#parts.secrets.open(number.token, number._id);
    const outcome = await this.#parts.api.call({ method: 'GET', path: this.numberId, token, query: { fields: 'status' } });
    if (outcome.kind === 'ok') await closeBreaker(this.numberId);
  }
}

/** Messages that may be under way at once: two seconds' worth, for a Cloud API that answers slowly. */
function slots(perSecond: number): number {
  return Math.min(Math.max(Math.ceil(perSecond * 2), 10), 400);
}
