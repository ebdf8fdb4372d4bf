interface Entry<Value> {
  readonly value: Promise<Value>;
  readonly loadedAt: number;
}

/**
 * Keeps the most recently used values of a loader for some time. Callers that ask for the same key at the same
 * time share one load; a load that fails is forgotten, so the next caller tries again.
 */
export class Cache<Key, Value> {
  readonly #entries = new Map<Key, Entry<Value>>();
  readonly #options: { readonly max: number; readonly maxAgeMs: number; readonly now: () => number };

  constructor(options: { max: number; maxAgeMs?: number; now?: () => number }) {
    this.#options = { maxAgeMs: Number.POSITIVE_INFINITY, now: Date.now, ...options };
  }

  get(key: Key, load: (key: Key) => Promise<Value>): Promise<Value> {
    const found = this.#entries.get(key);
    const now = this.#options.now();
    if (found !== undefined && now - found.loadedAt <= this.#options.maxAgeMs) {
      // Moves to the end: a Map iterates in insertion order, so the first key is the least recently used.
      this.#entries.delete(key);
      this.#entries.set(key, found);
      return found.value;
    }
    const entry: Entry<Value> = { value: load(key), loadedAt: now };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.value.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
    const oldest = this.#entries.keys().next();
    if (this.#entries.size > this.#options.max && oldest.done !== true) this.#entries.delete(oldest.value);
    return entry.value;
  }

  forget(key: Key): void {
    this.#entries.delete(key);
  }
}
