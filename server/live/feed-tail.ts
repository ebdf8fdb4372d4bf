import { setTimeout as sleep } from 'node:timers/promises';
import type { FeedWriter } from '../../activities/store/feed.ts';
import { FeedWriterModel } from '../../activities/store/models/feed-writers.ts';
import { FeedModel } from '../../activities/store/models/feed.ts';
import { limits } from '../../schemas/limits.ts';
import type { FeedEvent } from '../../schemas/generated/types.ts';
import type { Log } from '../log.ts';

/** Numbers asked for at once per writer; when all of them are there the next ones are asked for immediately. */
const AHEAD = 4;
/** A writer that has not said a word for this long is not asked for any more. */
const FORGOTTEN_MS = 60_000;

/**
 * Delivers what this process publishes, without a query, and while it runs also what the others do. Batches of a writer are
 * numbered without gaps, so one query by _id asks every writer for its next numbers.
 */
export class FeedTail {
  readonly #own: FeedWriter;
  readonly #deliver: (events: readonly FeedEvent[]) => void;
  readonly #log: Log;
  readonly #now: () => number;
  /** Writer -> number of the last batch that was delivered. */
  readonly #positions = new Map<string, number>();
  #abort: AbortController | undefined;
  #writersReadAt = 0;

  constructor(setup: { own: FeedWriter; deliver: (events: readonly FeedEvent[]) => void; log: Log; now: () => number }) {
    this.#own = setup.own;
    this.#deliver = setup.deliver;
    this.#log = setup.log;
    this.#now = setup.now;
    this.#own.onStored((batch) => this.#deliver(batch.events));
  }

  /** Begins with what is published from now on. Does nothing while it runs. */
  start(): void {
    if (this.#abort !== undefined) return;
    this.#abort = new AbortController();
    this.#positions.clear();
    this.#writersReadAt = 0;
    void this.#run(this.#abort.signal);
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  async #run(signal: AbortSignal): Promise<void> {
    let failing = false;
    while (!signal.aborted) {
      try {
        await this.#readWriters();
        while ((await this.#readBatches()) && !signal.aborted);
        failing = false;
      } catch (error) {
        if (!failing) this.#log.warn({ err: error }, 'Live updates of other processes cannot be read; trying again');
        failing = true;
      }
      await sleep(failing ? limits.liveWritersMs : limits.livePollMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #readWriters(): Promise<void> {
    const now = this.#now();
    if (now - this.#writersReadAt < limits.liveWritersMs) return;
    const first = this.#writersReadAt === 0;
    const writers = await FeedWriterModel.find().lean();
    this.#writersReadAt = now;
    for (const { _id, last, heartbeatAt } of writers) {
      if (_id === this.#own.id) continue;
      if (heartbeatAt.getTime() < now - FORGOTTEN_MS) this.#positions.delete(_id);
      // A writer that appears while we listen is read from its first word; of the others, what was said before is history.
      else if (!this.#positions.has(_id)) this.#positions.set(_id, first ? last : 0);
    }
  }

  /** Whether some writer may have more than was asked for. */
  async #readBatches(): Promise<boolean> {
    if (this.#positions.size === 0) return false;
    const ids = [...this.#positions].flatMap(([writer, last]) => Array.from({ length: AHEAD }, (_, ahead) => `${writer}:${last + 1 + ahead}`));
    const batches = await FeedModel.find({ _id: { $in: ids } }).lean();
    const found = new Map(batches.map((batch) => [batch._id, batch.events]));
    let more = false;
    for (const [writer, last] of this.#positions) {
      let position = last;
      for (let events = found.get(`${writer}:${position + 1}`); events !== undefined; events = found.get(`${writer}:${position + 1}`)) {
        position += 1;
        this.#deliver(events);
      }
      this.#positions.set(writer, position);
      if (position - last === AHEAD) more = true;
    }
    return more;
  }
}
