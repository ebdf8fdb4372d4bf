import { setTimeout as sleep } from 'node:timers/promises';
import { isDuplicateKey } from '../../activities/store/duplicate-key.ts';
import { publish } from '../../activities/store/feed.ts';
import { WebhookEventModel } from '../../activities/store/models/webhook-events.ts';
import { WriteBatch } from '../../activities/store/write-batch.ts';
import type { ExplainedEvent, WebhookEventRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ServerContext } from '../context.ts';
import { handleEvent } from './handle-event.ts';
import { HandlingBudget } from './handling-budget.ts';
import { isTransient } from '../http/is-transient.ts';
import { KeyedQueue } from './keyed-queue.ts';
import { orderKey } from './order-key.ts';
import type { Outcome } from './outcome.ts';

/** A stored webhook whose events are being handled. */
interface Job {
  readonly row: WebhookEventRecord;
  left: number;
  handled: number;
  readonly problems: Set<string>;
  failed: boolean;
}

const firstRetryMs = 200;
const longestRetryMs = 10_000;
/** Tries of an event that fails for a reason of its own, before its problem is written down. */
const ownTries = 3;

/**
 * Handles stored webhooks inside this process: every event once, those of one person in order, a bad one without harm
 * to its neighbours. A row stays `new` until everything in it is settled, so that a crash at any point only means that
 * some server takes it up again.
 */
export class WebhookDispatcher {
  readonly #server: ServerContext;
  readonly #budget: HandlingBudget;
  readonly #queue: KeyedQueue;
  readonly #jobs = new Map<string, Job>();
  readonly #rows = new WriteBatch(WebhookEventModel);
  readonly #stopping = new AbortController();
  /** Name under which rows are claimed. */
  readonly name: string;
  /** Rows are only stored until recovery has caught up with them, so that nobody is overtaken by later ones. */
  #overflow = false;

  constructor(server: ServerContext, name: string) {
    this.#server = server;
    this.name = name;
    this.#budget = new HandlingBudget(server.now);
    this.#queue = new KeyedQueue(limits.webhookWidth, (since) => this.#stopping.signal.aborted || this.#budget.mayStart(since));
  }

  get size(): number {
    return this.#jobs.size;
  }

  get hasRoom(): boolean {
    return this.#jobs.size < limits.webhookBacklog && !this.#stopping.signal.aborted;
  }

  /** Stores a webhook and begins to handle it. Resolves once it is stored; a repetition of the same bytes changes nothing. */
  async accept(id: string, body: string, events: readonly ExplainedEvent[], orgIds: string[]): Promise<'stored' | 'repeated'> {
    const now = this.#server.now();
    if (!this.hasRoom) this.#overflow = true;
    const claim = this.#overflow ? {} : { claimedBy: this.name, claimedUntil: new Date(now + limits.webhookLeaseMs) };
    const row: WebhookEventRecord = { _id: id, body, orgIds, receivedAt: new Date(now), state: 'new', attempts: 1, ...claim };
    const outcome = await this.#budget.storing(() => this.#rows.write({ insertOne: { document: row } }));
    if (outcome === 'duplicate') return 'repeated';
    if (row.claimedUntil !== undefined) this.take(row, events);
    return 'stored';
  }

  /** Handles a row that this server has claimed. */
  take(row: WebhookEventRecord, events: readonly ExplainedEvent[]): void {
    if (this.#jobs.has(row._id)) return;
    const once = withoutRepetitions(events);
    const job: Job = { row, left: once.length, handled: 0, problems: new Set(), failed: false };
    this.#jobs.set(row._id, job);
    for (const event of once) this.#queue.add(orderKey(event), () => this.#handle(job, event), row.receivedAt.getTime());
  }

  /** Everything that was only stored has been taken up: new rows may go straight to their handling again. */
  caughtUp(): void {
    this.#overflow = false;
  }

  /** Prolongs the claims on rows that take longer, for example while Temporal is away. */
  async renew(): Promise<void> {
    const now = this.#server.now();
    const old = [...this.#jobs.values()].filter(({ row }) => row.receivedAt.getTime() < now - limits.webhookRenewMs).map(({ row }) => row._id);
    if (old.length > 0) await WebhookEventModel.updateMany({ _id: { $in: old }, state: 'new' }, { $set: { claimedBy: this.name, claimedUntil: new Date(now + limits.webhookLeaseMs) } });
  }

  /** Gives events under way some time, then lets go of the rest, which the next server takes up. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping.abort();
    await Promise.race([this.#queue.drained(), sleep(graceMs, undefined, { ref: false })]);
    const left = [...this.#jobs.keys()];
    if (left.length > 0) await WebhookEventModel.updateMany({ _id: { $in: left }, state: 'new', claimedBy: this.name }, { $unset: { claimedUntil: 1, claimedBy: 1 } }).catch(() => undefined);
  }

  async #handle(job: Job, event: ExplainedEvent): Promise<void> {
    const outcome = await this.#untilSettled(job, event);
    if (outcome === undefined) return;
    if (outcome.problem !== undefined) job.problems.add(outcome.problem);
    if (outcome.result === 'failed') job.failed = true;
    if (outcome.result === 'done') job.handled += 1;
    this.#server.metrics.webhookItem(event.kind, outcome.result === 'failed' ? 'failed' : 'done');
    job.left -= 1;
    if (job.left === 0) await this.#finish(job);
  }

  /** undefined: the server stops, the row stays as it is. */
  async #untilSettled(job: Job, event: ExplainedEvent): Promise<Outcome | undefined> {
    for (let attempt = 1, own = 1; !this.#stopping.signal.aborted; attempt += 1) {
      try {
        return await handleEvent(this.#server, job.row, event);
      } catch (error) {
        const transient = isTransient(error);
        if (!transient && own >= ownTries) return this.#giveUp(job, event, error);
        if (!transient) own += 1;
        if (attempt === 1 || attempt % 10 === 0) this.#server.log.warn({ err: error, webhook: job.row._id, kind: event.kind, attempt }, 'A webhook event could not be handled yet');
        this.#server.metrics.webhookItem(event.kind, 'retried');
        await this.#pause(Math.min(firstRetryMs * 2 ** Math.min(attempt - 1, 10), longestRetryMs));
      }
    }
    return undefined;
  }

  #giveUp(job: Job, event: ExplainedEvent, error: unknown): Outcome {
    this.#server.log.error({ err: error, webhook: job.row._id, kind: event.kind, messageId: event.messageId }, 'A webhook event cannot be handled');
    const what = event.messageId === undefined ? `A ${event.kind} event` : `The ${event.kind} event of message ${event.messageId}`;
    return { result: 'failed', problem: `${what} could not be handled: ${error instanceof Error ? error.message : String(error)}` };
  }

  async #finish(job: Job): Promise<void> {
    const { row, problems } = job;
    const state = job.failed ? 'failed' : job.handled === 0 && problems.size > 0 ? 'ignored' : 'done';
    const problem = [...problems].join(' ').slice(0, 2000);
    const update = { $set: { state, ...(problem === '' ? {} : { problem }) }, $unset: { claimedUntil: 1 as const, claimedBy: 1 as const } };
    while (!(await this.#stored(row._id, update)) && !this.#stopping.signal.aborted) await this.#pause(1000);
    this.#jobs.delete(row._id);
    this.#server.metrics.webhookHandled((this.#server.now() - row.receivedAt.getTime()) / 1000);
    if (problem !== '') for (const orgId of row.orgIds ?? []) publish({ orgId, topic: 'webhooks', type: 'webhook.problem', id: row._id });
  }

  async #stored(id: string, update: Parameters<typeof WebhookEventModel.updateOne>[1] & object): Promise<boolean> {
    try {
      await this.#rows.write({ updateOne: { filter: { _id: id }, update } });
      return true;
    } catch (error) {
      this.#server.log.warn({ err: error, webhook: id }, 'A handled webhook could not be marked yet');
      return isDuplicateKey(error);
    }
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}

/** Meta sometimes tells the same message twice in one body. */
function withoutRepetitions(events: readonly ExplainedEvent[]): ExplainedEvent[] {
  const seen = new Set<string>();
  return events.filter((event) => {
    if (event.messageId === undefined) return true;
    const key = `${event.kind} ${event.messageId} ${event.status ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}
