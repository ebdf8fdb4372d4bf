/** As many webhooks waiting to be stored at the same moment: the machine takes in less than comes. */
const pressingWaiting = 8;
/** How long after such a moment acknowledging still goes first. */
const pressedMs = 100;
/** Events per second that are handled while webhooks press, when the oldest unhandled one has only just come. */
const leastPerSecond = 5;
/** The rate doubles with each of these that the oldest one has waited; after `longestYieldMs` it is not bounded any more. */
const doubleMs = 1000;
const longestYieldMs = 10_000;

/**
 * How much handling may go on while webhooks press to be stored. Acknowledging comes first, because Meta counts an answer
 * after more than a second as a failure and sends everything again; what is stored can wait. What tells is how many wait at
 * the same time, not how many come: a machine that stores a thousand a second with ease handles them as they come. One that
 * does not handles only a few events a second, more and more the longer the oldest has waited, so that a burst is taken in
 * at full speed and an endless stream starves nobody.
 */
export class HandlingBudget {
  readonly #now: () => number;
  #waiting = 0;
  /** When the last ones of many were waiting. */
  #pressedAt = Number.NEGATIVE_INFINITY;
  #tokens = 0;
  #filledAt = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Stores a webhook that has come. */
  async storing<Result>(store: () => Promise<Result>): Promise<Result> {
    this.#waiting += 1;
    if (this.#waiting >= pressingWaiting) this.#pressedAt = this.#now();
    try {
      return await store();
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Whether another event may be handled now; waitingSince: when the oldest one that waits was stored, epoch milliseconds. */
  mayStart(waitingSince: number): boolean {
    const now = this.#now();
    const waitedMs = now - waitingSince;
    if (now - this.#pressedAt >= pressedMs || waitedMs >= longestYieldMs) return true;
    const perSecond = leastPerSecond * 2 ** (waitedMs / doubleMs);
    this.#tokens = Math.min(1 + perSecond / 10, this.#tokens + ((now - this.#filledAt) / 1000) * perSecond);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
