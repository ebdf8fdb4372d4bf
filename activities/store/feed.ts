import { setTimeout as sleep } from 'node:timers/promises';
import { ulid } from 'ulid';
import { limits } from '../../schemas/limits.ts';
import type { FeedEvent } from '../../schemas/generated/types.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { FeedModel } from './models/feed.ts';
import { FeedWriterModel } from './models/feed-writers.ts';

/** A batch of live updates as stored: n counts the batches of one writer from 1 without gaps. */
export interface FeedBatch {
  readonly writer: string;
  readonly n: number;
  readonly events: readonly FeedEvent[];
}

type Listener = (batch: FeedBatch) => void;

/**
 * Writes live updates. Events of a few milliseconds go into one record, records are written one after the
 * other, so that a reader finds everything by asking for the next number of each writer. Publishing never
 * fails and never waits: while the database is away the newest events are kept and written later.
 */
export class FeedWriter {
  readonly id: string;
  #buffer: FeedEvent[] = [];
  #written = 0;
  #flushing: Promise<void> | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  readonly #listeners = new Set<Listener>();
  readonly #now: () => number;
  #stopped = false;

  constructor(id: string, now: () => number = Date.now) {
    this.id = id;
    this.#now = now;
  }

  /** Makes the writer known to readers. Events published before are written now. */
  async start(): Promise<void> {
    const at = new Date(this.#now());
    await FeedWriterModel.updateOne({ _id: this.id }, { $set: { heartbeatAt: at, last: this.#written }, $setOnInsert: { startedAt: at } }, { upsert: true });
    this.#heartbeat = setInterval(() => void this.#beat(), limits.feedHeartbeatMs);
    this.#heartbeat.unref();
    if (this.#buffer.length > 0) this.#schedule();
  }

  publish(...events: FeedEvent[]): void {
    this.#buffer.push(...events);
    if (this.#buffer.length > limits.feedBufferedEvents) this.#buffer.splice(0, this.#buffer.length - limits.feedBufferedEvents);
    if (this.#heartbeat !== undefined) this.#schedule();
  }

  /** Calls back for each batch of this process as soon as it is stored. Returns how to stop that. */
  onStored(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Writes what is left and takes the writer off the list. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#heartbeat);
    await this.#flushing;
    if (this.#buffer.length > 0) await this.#store(this.#buffer.splice(0));
    await FeedWriterModel.updateOne({ _id: this.id }, { $set: { last: this.#written, heartbeatAt: new Date(this.#now()) } });
  }

  #schedule(): void {
    this.#flushing ??= this.#flush().finally(() => {
      this.#flushing = undefined;
    });
  }

  async #flush(): Promise<void> {
    let busy = false;
    while (this.#buffer.length > 0 && !this.#stopped) {
      await sleep(busy ? limits.feedBusyCoalesceMs : limits.feedCoalesceMs);
      busy = true;
      const events = this.#buffer.splice(0);
      // Exactly these events again under the same number: the failed attempt may have been stored after all.
      while (!(await this.#store(events)) && !this.#stopped) await sleep(limits.feedRetryMs);
    }
  }

  async #store(events: FeedEvent[]): Promise<boolean> {
    const n = this.#written + 1;
    try {
      await FeedModel.collection.insertOne({ _id: `${this.id}:${n}` as never, at: new Date(this.#now()), events });
    } catch (error) {
      // A duplicate means that an earlier attempt was stored although its answer was lost.
      if (!isDuplicateKey(error)) return false;
    }
    this.#written = n;
    for (const listener of this.#listeners) listener({ writer: this.id, n, events });
    return true;
  }

  async #beat(): Promise<void> {
    try {
      await FeedWriterModel.updateOne({ _id: this.id }, { $set: { heartbeatAt: new Date(this.#now()), last: this.#written } });
    } catch {
      // The next beat follows; a reader only forgets a writer after many missed ones.
      return;
    }
  }
}

/** The writer of this process. */
export const feed = new FeedWriter(`w${ulid()}`);

/** Publishes live updates to everybody who may see them, in this and all other processes. */
export function publish(...events: FeedEvent[]): void {
  feed.publish(...events);
}

/** Deletes feed records and writers nobody reads any more. Run now and then by one worker. */
export async function sweepFeed(now: number): Promise<void> {
  await FeedModel.deleteMany({ at: { $lt: new Date(now - limits.feedKeepMs) } });
  await FeedWriterModel.deleteMany({ heartbeatAt: { $lt: new Date(now - limits.feedKeepMs) } });
}
