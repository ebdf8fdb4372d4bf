/** Width of the window in which arrivals are counted, and how many of them in it make a stream. */
const windowMs = 100;
const streamArrivals = 30;
/** As many webhooks waiting to be stored at the same moment are a stream too, however slow the machine is. */
const streamWaiting = 8;
/** Events per second that are handled beside a stream whose oldest unhandled event has only just come. */
const leastPerSecond = 20;
/** The rate doubles with each of these that the oldest one has waited; after `longestYieldMs` it is not bounded any more. */
const doubleMs = 1250;
const longestYieldMs = 10_000;

/**
 * How much handling may go on while webhooks stream in. Acknowledging comes first, because Meta counts an answer after
 * more than a second as a failure and sends everything again; what is stored can wait. Beside a stream only a few events
 * a second are handled, more and more the longer the oldest one has waited, so that a burst is taken in at full speed and
 * an endless stream starves nobody. With fewer than 300 webhooks a second, of which few wait, nothing is held up at all.
 */
export class HandlingBudget {
  readonly #now: () => number;
  /** Arrivals in the window that began at #since, and in the one before it. */
  #current = 0;
  #before = 0;
  #since = 0;
  #waiting = 0;
  /** When the last ones of many were waiting. */
  #pressedAt = 0;
  #tokens = 0;
  #filledAt = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Stores a webhook that has come. */
  async storing<Result>(store: () => Promise<Result>): Promise<Result> {
    const now = this.#now();
    this.#turnWindow(now);
    this.#current += 1;
    this.#waiting += 1;
    if (this.#waiting >= streamWaiting) this.#pressedAt = now;
    try {
      return await store();
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Whether another event may be handled now; waitingSince: when the oldest one that waits was stored, epoch milliseconds. */
  mayStart(waitingSince: number): boolean {
    const now = this.#now();
    this.#turnWindow(now);
    const waitedMs = now - waitingSince;
    if (!this.#isStream(now) || waitedMs >= longestYieldMs) return true;
    const perSecond = leastPerSecond * 2 ** (waitedMs / doubleMs);
    this.#tokens = Math.min(1 + perSecond / 10, this.#tokens + ((now - this.#filledAt) / 1000) * perSecond);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  #isStream(now: number): boolean {
    return Math.max(this.#current, this.#before) >= streamArrivals || now - this.#pressedAt < windowMs;
  }

  #turnWindow(now: number): void {
    const passed = now - this.#since;
    if (passed < windowMs) return;
    this.#before = passed < 2 * windowMs ? this.#current : 0;
    this.#current = 0;
    this.#since = now;
  }
}
