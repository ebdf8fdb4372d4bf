import type { PacerClock } from '../../activities/whatsapp/pacer.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** A monotonic clock that only moves when told, and fires timers on the way; late ones if a lateness is given, as a busy process does. */
export class TestClock implements PacerClock {
  #now = 0;
  #timers: Timer[] = [];
  readonly #lateness: () => number;

  constructor(lateness: () => number = () => 0) {
    this.#lateness = lateness;
  }

  readonly now = (): number => this.#now;

  readonly after = (ms: number, callback: () => void): (() => void) => {
    const timer = { at: this.#now + ms + this.#lateness(), callback };
    this.#timers.push(timer);
    return () => void (this.#timers = this.#timers.filter((other) => other !== timer));
  };

  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await Promise.resolve();
      const due = this.#next(end);
      if (due === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.#now = Math.max(this.#now, due.at);
      due.callback();
    }
    this.#now = end;
    await Promise.resolve();
  }

  #next(end: number): Timer | undefined {
    const due = this.#timers.filter(({ at }) => at <= end);
    return due.reduce<Timer | undefined>((first, timer) => (first === undefined || timer.at < first.at ? timer : first), undefined);
  }
}
