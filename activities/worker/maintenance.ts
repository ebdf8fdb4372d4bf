import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { durations, limits } from '../../schemas/limits.ts';
import type { Log } from '../log.ts';
import { sweepClocks } from '../clock/sweep-clocks.ts';
import { sweepDryRuns } from '../dry-run/sweep-dry-runs.ts';
import { sweepLedger } from '../ledger/sweep-ledger.ts';
import type { MediaStore } from '../media/media-store.ts';
import { sweepMedia } from '../media/remove-asset.ts';
import { sweepDeliveries } from '../outgoing-webhooks/sweep-deliveries.ts';
import { sweepFeed } from '../store/feed.ts';
import { holdLease, releaseLease } from '../store/lease.ts';
import { LeaseModel } from '../store/models/leases.ts';
import { NumberHourModel } from '../store/models/number-hours.ts';
import { PortfolioRecipientModel } from '../store/models/portfolios.ts';
import { RunJobChunkModel } from '../store/models/run-job-chunks.ts';
import { RunJobModel } from '../store/models/run-jobs.ts';
import { RunProblemModel } from '../store/models/run-problems.ts';
import { SessionModel } from '../store/models/sessions.ts';
import { WebhookEventModel } from '../store/models/webhook-events.ts';
import { sweepMoves } from '../publishing/sweep-moves.ts';
import { sweepAudit } from './sweep-audit.ts';
import { sweepQueued } from './sweep-queued.ts';

const EVERY_MS = 30_000;
const LEASE = 'maintenance';
/** WhatsApp repeats webhooks for up to seven days; bodies are kept a little longer to recognise them. */
const KEEP_WEBHOOKS_MS = 8 * durations.DAY;

/** Work that one worker does for all: taking away what has expired, and dispatching what was left behind. */
export class Maintenance {
  readonly #stopping = new AbortController();
  readonly #client: Client;
  readonly #media: MediaStore;
  readonly #workerId: string;
  readonly #log: Log;
  readonly #auditDays: number;
  #loop: Promise<void> | undefined;

  /** auditDays: how long entries of the audit log are kept. */
  constructor(client: Client, media: MediaStore, workerId: string, log: Log, auditDays: number) {
    this.#client = client;
    this.#media = media;
    this.#workerId = workerId;
    this.#log = log;
    this.#auditDays = auditDays;
  }

  start(): void {
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
    await releaseLease(LEASE, this.#workerId).catch(() => this.#log.warn('The maintenance lease could not be given back; it ends by itself.'));
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        const now = Date.now();
        if (await holdLease(LEASE, this.#workerId, EVERY_MS * 3, now)) await this.#round(now);
      } catch (error) {
        this.#log.warn({ err: error }, 'Maintenance was not finished; it goes on in the next round');
      }
      await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #round(now: number): Promise<void> {
    await sweepQueued(this.#client, now);
    await sweepMoves(this.#client, now);
    await sweepClocks(this.#client, now);
    await sweepDeliveries(this.#client, now);
    await sweepFeed(now);
    await sweepLedger(now);
    await sweepMedia(this.#media, now);
    await NumberHourModel.deleteMany({ at: { $lt: new Date(now - limits.sendingLogKeepMs) } });
    await PortfolioRecipientModel.deleteMany({ at: { $lt: new Date(now - 2 * limits.portfolioWindowMs) } });
    await SessionModel.deleteMany({ expiresAt: { $lt: new Date(now) } });
    await LeaseModel.deleteMany({ expiresAt: { $lt: new Date(now - durations.DAY) } });
    await WebhookEventModel.deleteMany({ state: 'done', receivedAt: { $lt: new Date(now - KEEP_WEBHOOKS_MS) } });
    await sweepRunProblems(now - limits.failedRunKeepMs);
    await sweepDryRuns(now - limits.dryRunKeepMs);
    await sweepAudit(now - this.#auditDays * durations.DAY);
  }
}

/** Failed runs that nobody looked at, and jobs whose results nobody will ask for. What is stuck stays. */
async function sweepRunProblems(before: number): Promise<void> {
  const old = new Date(before);
  await RunProblemModel.deleteMany({ kind: 'failed', at: { $lt: old } });
  for (const { _id, chunks = 0 } of await RunJobModel.find({ createdAt: { $lt: old } }).select('chunks').lean()) {
    await RunJobChunkModel.deleteMany({ _id: { $in: Array.from({ length: chunks }, (_, chunk) => `${_id}:${chunk}`) } });
    await RunJobModel.deleteOne({ _id });
  }
}
