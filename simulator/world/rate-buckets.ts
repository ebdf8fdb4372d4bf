const SWEEP_EVERY = 10_000;

/**
 * Token buckets by key, kept as one number each (the moment at which the bucket is full again), so that a million
 * recipients cost little and an unused bucket can simply be forgotten.
 */
export class RateBuckets {
  readonly #fullAt = new Map<string, number>();
  #untilSweep = SWEEP_EVERY;

  /**
   * Takes one token if there is one. `capacity` = the largest burst, `intervalMs` = time in which one token grows back.
   */
  take(key: string, capacity: number, intervalMs: number, now: number): boolean {
    const fullAt = Math.max(now, this.#fullAt.get(key) ?? now);
    if (fullAt + intervalMs - now > capacity * intervalMs + 1e-6) return false;
    this.#fullAt.set(key, fullAt + intervalMs);
    this.#sweep(now);
    return true;
  }

  /** Gives a token back, for a request that was refused by a later check. */
  giveBack(key: string, intervalMs: number): void {
    const fullAt = this.#fullAt.get(key);
    if (fullAt !== undefined) this.#fullAt.set(key, fullAt - intervalMs);
  }

  clear(): void {
    this.#fullAt.clear();
  }

  #sweep(now: number): void {
    this.#untilSweep -= 1;
    if (this.#untilSweep > 0) return;
    this.#untilSweep = Math.max(SWEEP_EVERY, this.#fullAt.size);
    for (const [key, fullAt] of this.#fullAt) if (fullAt <= now) this.#fullAt.delete(key);
  }
}
