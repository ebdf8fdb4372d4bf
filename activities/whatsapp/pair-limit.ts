/** What Meta allows to one person: one message per interval, and a burst that borrows from the future. */
export interface PairRule {
  readonly intervalMs: number;
  readonly burst: number;
}

/** Contacts whose budget has fully recovered are forgotten once this many are remembered. */
const SWEEP_AT = 10_000;

/** Keeps the messages to one person within the pair limit. Exact while one process sends for the number. */
export class PairLimit {
  readonly #rule: PairRule;
  /** Contact -> when the budget is fully recovered, epoch milliseconds. */
  readonly #recoveredAt = new Map<string, number>();

  constructor(rule: PairRule) {
    this.#rule = rule;
  }

  /** Takes one message from the contact's budget; otherwise tells how many milliseconds to wait. */
  take(contactId: string, now: number): { ok: true } | { ok: false; waitMs: number } {
    const { intervalMs, burst } = this.#rule;
    const recoveredAt = Math.max(this.#recoveredAt.get(contactId) ?? now, now);
    const waitMs = recoveredAt - now - (burst - 1) * intervalMs;
    if (waitMs > 0) return { ok: false, waitMs };
    if (this.#recoveredAt.size >= SWEEP_AT) this.#sweep(now);
    this.#recoveredAt.set(contactId, recoveredAt + intervalMs);
    return { ok: true };
  }

  /** The message did not leave: its share of the budget is free again. */
  giveBack(contactId: string): void {
    const recoveredAt = this.#recoveredAt.get(contactId);
    if (recoveredAt !== undefined) this.#recoveredAt.set(contactId, recoveredAt - this.#rule.intervalMs);
  }

  #sweep(now: number): void {
    for (const [contactId, recoveredAt] of this.#recoveredAt) if (recoveredAt <= now) this.#recoveredAt.delete(contactId);
  }
}
