/**
 * A map that forgets what was not used for long, for parsed templates and patterns. It holds two generations: a
 * hit in the young one costs no more than a look-up, and when the young one is full the old one is dropped.
 */
export class BoundedCache<Value> {
  readonly #size: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  /** At most `size` entries are kept, at least half as many of the newest. */
  constructor(size: number) {
    this.#size = size;
  }

  getOrMake(key: string, make: (key: string) => Value): Value {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const value = this.#old.get(key) ?? make(key);
    if (this.#young.size >= this.#size / 2) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }

  get size(): number {
    return this.#young.size + this.#old.size;
  }
}
