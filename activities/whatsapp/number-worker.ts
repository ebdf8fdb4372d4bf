import type { Client } from '@temporalio/client';
import { Worker, type NativeConnection } from '@temporalio/worker';
import type { NumberRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { taskQueues } from '../../workflows/names.ts';
import type { Log } from '../log.ts';
import { changeNumber } from '../speed/change-number.ts';
import { speedAt } from '../speed/number-signals.ts';
import { NumberModel } from '../store/models/numbers.ts';
import type { SecretBox } from '../store/secret-box.ts';
import type { AssetUploads } from './asset-uploads.ts';
import { openBreaker } from './breaker.ts';
import { BreakerProbe } from './breaker-probe.ts';
import type { CloudApi } from './cloud-api.ts';
import { ContactOrder } from './contact-order.ts';
import { OutageWatch } from './outage-watch.ts';
import { Pacer } from './pacer.ts';
import { PairLimit } from './pair-limit.ts';
import { setQueueRate } from './queue-rate.ts';
import { createSendMessage } from './send-message.ts';
import type { SendOutcome } from './send-outcome.ts';
import { SendingLog } from './sending-log.ts';

/** What all numbers of a worker process share. */
export interface SendingParts {
  readonly connection: NativeConnection;
  readonly client: Client;
  readonly api: CloudApi;
  readonly secrets: SecretBox;
  readonly uploads: AssetUploads;
  readonly log: Log;
  readonly now: () => number;
  /** Whether this process sends for a number, at this very moment. */
  readonly holds: (numberId: string) => boolean;
}

/** What of a number is read every few seconds. */
export const sendingFields = 'orgId speed breaker token status quality throughput';
export type SendingNumber = Pick<NumberRecord, '_id' | 'orgId' | 'speed' | 'breaker' | 'token' | 'status' | 'quality' | 'throughput'>;

const SHUTDOWN_GRACE_MS = 9000;

/** Sends for one number: its queue's poller, its pacer, its limits. Starts sending when it is constructed. */
export class NumberWorker {
  readonly numberId: string;
  /** Resolves when the worker has ended, for whatever reason. */
  readonly ended: Promise<void>;
  readonly #parts: SendingParts;
  readonly #worker: Worker;
  readonly #pacers: { readonly pacer: Pacer; readonly gate: Pacer };
  readonly #probe: BreakerProbe;
  readonly #sending: SendingLog;
  readonly #slots: number;
  #rate: number | undefined;

  private constructor(parts: SendingParts, number: SendingNumber, made: { pacers: { pacer: Pacer; gate: Pacer }; worker: Worker; sending: SendingLog; slots: number }) {
    this.numberId = number._id;
    this.#parts = parts;
    this.#pacers = made.pacers;
    this.#worker = made.worker;
    this.#sending = made.sending;
    this.#slots = made.slots;
    this.#probe = new BreakerProbe(parts);
    this.ended = made.worker.run().catch((error: unknown) => parts.log.error({ err: error, numberId: number._id }, 'The sender of a number has stopped'));
  }

  static async start(parts: SendingParts, number: SendingNumber): Promise<NumberWorker> {
    const perSecond = perSecondOf(number, parts.now());
    const pacers = { pacer: new Pacer(0), gate: new Pacer(perSecond) };
    const sending = new SendingLog({ id: number._id, orgId: number.orgId });
    const slots = slotsFor(perSecond);
    const sendMessage = createSendMessage({
      ...pacers, api: parts.api, secrets: parts.secrets, uploads: parts.uploads, now: parts.now,
      pairs: new PairLimit({ intervalMs: limits.pairIntervalMs, burst: limits.pairBurst }),
      order: new ContactOrder(),
      holdsNumber: () => parts.holds(number._id),
      look: async () => {
        const fresh = await NumberModel.findById(number._id).select(sendingFields).lean();
        if (fresh !== null) await started.follow(fresh);
      },
      note: noting(parts, number._id, sending),
    });
    const worker = await Worker.create({
      connection: parts.connection,
      namespace: parts.client.options.namespace,
      taskQueue: taskQueues.number(number._id),
      activities: { sendMessage },
      // Two hundred numbers with the default of ten pollers would exceed the server's limit of long polls.
      maxConcurrentActivityTaskPolls: 1,
      maxConcurrentActivityTaskExecutions: slots,
      shutdownGraceTime: SHUTDOWN_GRACE_MS,
    });
    const started = new NumberWorker(parts, number, { pacers, worker, sending, slots });
    await started.follow(number);
    return started;
  }

  get waiting(): number {
    return this.#pacers.pacer.waiting;
  }

  /** The number has become so much faster that this worker would hold it back: another one should take its place. */
  outgrownBy(number: SendingNumber): boolean {
    return slotsFor(perSecondOf(number, this.#parts.now())) > 2 * this.#slots;
  }

  /** Takes over a changed speed and what time has made of it, and pauses or resumes with the breaker. */
  async follow(number: SendingNumber): Promise<void> {
    const now = this.#parts.now();
    const perSecond = perSecondOf(number, now);
    const rate = number.breaker === undefined ? perSecond : 0;
    if (rate !== this.#rate) {
      // The exact limit first: the server's ceiling takes about a second to be felt.
      this.#pacers.pacer.setRate(rate);
      // What has been claimed already must still get out: the gate never closes.
      this.#pacers.gate.setRate(perSecond);
      await setQueueRate(this.#parts.client, this.numberId, rate);
      this.#rate = rate;
    }
    if (perSecond !== number.speed.perSecond) await changeNumber(this.numberId, {}, now);
    await this.#probe.look(number, now);
    await this.#sending.store(now);
  }

  /** Stops taking messages and lets those finish that are being sent; those that only wait go back into the queue. */
  async stop(): Promise<void> {
    this.#pacers.pacer.close();
    if (this.#worker.getState() === 'RUNNING') this.#worker.shutdown();
    await this.ended;
    await this.#sending.store(this.#parts.now()).catch((error: unknown) => this.#parts.log.warn({ err: error, numberId: this.numberId }, 'What a number sent last was not counted'));
  }
}

/** Counts what becomes of calls, and stops the number when WhatsApp does not answer at all any more. */
function noting({ log }: SendingParts, numberId: string, sending: SendingLog): (outcome: SendOutcome, now: number) => void {
  const watch = new OutageWatch();
  return (outcome, now) => {
    if (outcome.kind === 'accepted') sending.sent(now);
    else sending.failed(outcome.kind === 'refused' ? { message: outcome.rule.message, ...(outcome.code === undefined ? {} : { metaCode: outcome.code }) } : { message: outcome.reason }, now);
    const answered = outcome.kind === 'accepted' || (outcome.kind === 'refused' && outcome.rule.action !== 'reconcile');
    if (!watch.note(answered)) return;
    void openBreaker(numberId, { code: 'outage', message: 'WhatsApp does not answer. Sending goes on by itself as soon as it does.', scope: 'number' }, now)
      .catch((error: unknown) => log.warn({ err: error, numberId }, 'An outage could not be noted'));
  };
}

function perSecondOf(number: SendingNumber, now: number): number {
  return speedAt(number, now).perMinute / 60;
}

/** Messages that may be under way at once: two seconds' worth, for a Cloud API that answers slowly. */
function slotsFor(perSecond: number): number {
  return Math.min(Math.max(Math.ceil(perSecond * 2), 10), 400);
}
