import { PlatformReportModel } from '../../activities/store/models/platform-reports.ts';
import { WebhookEventModel } from '../../activities/store/models/webhook-events.ts';
import type { WebhookEventRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ServerContext } from '../context.ts';
import type { WebhookDispatcher } from './dispatcher.ts';
import { readWebhook } from './explain.ts';

const pageSize = 200;

/**
 * Takes up webhooks that were stored and that nobody handles: of a server that died, or that had no room for them.
 * Each is claimed by compare-and-set, so any number of servers may look at the same time.
 */
export class WebhookRecovery {
  readonly #server: ServerContext;
  readonly #dispatcher: WebhookDispatcher;
  #timers: NodeJS.Timeout[] = [];
  #looking = false;

  constructor(server: ServerContext, dispatcher: WebhookDispatcher) {
    this.#server = server;
    this.#dispatcher = dispatcher;
  }

  /** Called before the server listens: what it left behind when it last stopped comes before anything new. */
  async start(): Promise<void> {
    await this.#look({ claimedBy: this.#dispatcher.name });
    this.#timers = [
      setInterval(() => void this.#look(), limits.webhookRecoverMs),
      setInterval(() => void this.#quietly(() => this.#dispatcher.renew()), limits.webhookRenewMs),
      setInterval(() => void this.#quietly(() => this.#sweep()), 60 * 60_000),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  async #look(own: { claimedBy?: string } = {}): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    await this.#quietly(async () => {
      const free = [{ claimedUntil: { $exists: false } }, { claimedUntil: { $lt: new Date(this.#server.now()) } }, ...(own.claimedBy === undefined ? [] : [own])];
      for (;;) {
        const rows = await WebhookEventModel.find({ state: 'new', $or: free }).sort({ receivedAt: 1 }).limit(pageSize).lean();
        for (const row of rows) if (this.#dispatcher.hasRoom && (await this.#claim(row))) this.#take(row);
        if (!this.#dispatcher.hasRoom) return;
        if (rows.length < pageSize) return this.#dispatcher.caughtUp();
      }
    });
    this.#looking = false;
  }

  async #claim(row: WebhookEventRecord): Promise<boolean> {
    const untouched = { claimedUntil: row.claimedUntil ?? { $exists: false } };
    const claim = { claimedBy: this.#dispatcher.name, claimedUntil: new Date(this.#server.now() + limits.webhookLeaseMs) };
    const { modifiedCount } = await WebhookEventModel.updateOne({ _id: row._id, state: 'new', ...untouched }, { $set: claim, $inc: { attempts: 1 } });
    if (modifiedCount === 0) return false;
    if (row.attempts < limits.webhookAttempts) return true;
    this.#server.log.error({ webhook: row._id, attempts: row.attempts }, 'A webhook is put aside after too many attempts');
    await WebhookEventModel.updateOne({ _id: row._id }, { $set: { state: 'failed', problem: `It was taken up ${row.attempts} times and never finished.` }, $unset: { claimedUntil: 1, claimedBy: 1 } });
    return false;
  }

  #take(row: WebhookEventRecord): void {
    this.#dispatcher.take(row, readWebhook(JSON.parse(row.body), 'webhook'));
  }

  async #sweep(): Promise<void> {
    const now = this.#server.now();
    await WebhookEventModel.deleteMany({ state: 'done', problem: { $exists: false }, receivedAt: { $lt: new Date(now - limits.webhookKeepMs) } });
    await PlatformReportModel.deleteMany({ at: { $lt: new Date(now - limits.platformReportKeepMs) } });
    await WebhookEventModel.deleteMany({ state: { $ne: 'new' }, receivedAt: { $lt: new Date(now - limits.webhookProblemKeepMs) } });
  }

  async #quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#server.log.warn({ err: error }, 'Stored webhooks could not be looked through; trying again');
    }
  }
}
