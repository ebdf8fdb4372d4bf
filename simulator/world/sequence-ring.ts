/** Answer to a cursor query: the items after the cursor and the cursor for the next call. */
export interface Page<T> {
  data: T[];
  /** Hand this to the next call as `after`. */
  next: number;
  /** True when more items are waiting behind `next`. */
  more: boolean;
}

/**
 * Keeps the newest items under growing sequence numbers. Adding, evicting and reading a page never scan the whole
 * store, so a run of hundreds of thousands of messages costs the same per message as the first one.
 */
export class SequenceRing<T> {
  #items: (T | undefined)[] = [];
  #head = 0;
  #firstSeq = 1;
  readonly #capacity: number;
  readonly #onEvict: (item: T) => void;

  constructor(capacity: number, onEvict: (item: T) => void = () => undefined) {
    this.#capacity = capacity;
    this.#onEvict = onEvict;
  }

  get size(): number {
    return this.#items.length - this.#head;
  }

  /** The number the next item gets. */
  get nextSeq(): number {
    return this.#firstSeq + this.size;
  }

  /** Continues the numbering of an earlier run; only on an empty ring. */
  startAt(seq: number): void {
    if (this.size === 0) this.#firstSeq = Math.max(1, seq);
  }

  push(item: T): number {
    const seq = this.nextSeq;
    this.#items.push(item);
    if (this.size > this.#capacity) this.evictOldest();
    return seq;
  }

  evictOldest(): void {
    const oldest = this.#items[this.#head];
    if (this.size === 0 || oldest === undefined) return;
    // Items may be large; what is evicted must not stay reachable until the array is next copied.
    this.#items[this.#head] = undefined;
    this.#head += 1;
    this.#firstSeq += 1;
    this.#onEvict(oldest);
    // Copying once per round keeps eviction O(1) on average.
    if (this.#head > this.#capacity) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
  }

  at(seq: number): T | undefined {
    return seq < this.#firstSeq ? undefined : this.#items[this.#head + seq - this.#firstSeq];
  }

  after(seq: number, limit: number): Page<T> {
    const from = Math.max(seq + 1, this.#firstSeq);
    const start = this.#head + from - this.#firstSeq;
    const data = this.#items.slice(start, start + limit).filter((item) => item !== undefined);
    const next = data.length === 0 ? Math.max(seq, 0) : from + data.length - 1;
    return { data, next, more: next + 1 < this.nextSeq };
  }

  /** The newest items, oldest of them first. */
  latest(limit: number): T[] {
    return this.#items.slice(Math.max(this.#head, this.#items.length - limit)).filter((item) => item !== undefined);
  }

  values(): T[] {
    return this.#items.slice(this.#head).filter((item) => item !== undefined);
  }

  clear(): void {
    this.#firstSeq = this.nextSeq;
    this.#items = [];
    this.#head = 0;
  }
}
