import { JobHeap, type PlannedJob } from './job-heap.ts';
import type { TimeSource } from './time-source.ts';

/** `real`: time runs with the machine (plus what was skipped). `manual`: time stands still until it is advanced. */
export type ClockMode = 'real' | 'manual';

/** What is saved of the clock. */
export interface ClockState {
  mode: ClockMode;
  /** Simulated minus machine time while `real`. */
  offsetMs: number;
  /** The moment at which a manual clock stands. */
  standsAt: number;
}

/**
 * Simulated time and everything planned on it. All behaviour that depends on time (status ladder, retries,
 * template review, expiry) is planned here, so one call can skip a week and still see every step in order.
 */
export class Timeline<J> {
  readonly #source: TimeSource;
  readonly #run: (job: J) => void;
  readonly #heap = new JobHeap<J>();
  #state: ClockState = { mode: 'real', offsetMs: 0, standsAt: 0 };
  #order = 0;
  #cancelTimer: (() => void) | undefined;
  #timerAt = Infinity;
  #advancing = false;
  #stopped = false;

  constructor(source: TimeSource, run: (job: J) => void) {
    this.#source = source;
    this.#run = run;
  }

  now(): number {
    return this.#state.mode === 'manual' ? this.#state.standsAt : this.#source.now() + this.#state.offsetMs;
  }

  get state(): ClockState {
    return { ...this.#state };
  }

  get waiting(): readonly PlannedJob<J>[] {
    return this.#heap.values();
  }

  /** Plans a job for a moment; a moment in the past means as soon as possible. */
  plan(at: number, job: J): void {
    this.#order += 1;
    this.#heap.push({ at, order: this.#order, job });
    if (at < this.#timerAt) this.#arm();
  }

  setMode(mode: ClockMode): void {
    const now = this.now();
    this.#state = { mode, offsetMs: now - this.#source.now(), standsAt: now };
    this.#arm();
  }

  restore(state: ClockState): void {
    this.#state = { ...state };
    this.#arm();
  }

  /** Forgets all planned jobs and returns to machine time. */
  reset(): void {
    this.#heap.clear();
    this.restore({ mode: 'real', offsetMs: 0, standsAt: 0 });
  }

  /**
   * Moves time forward and runs what becomes due, moment by moment. `settle` is awaited after each moment, so that
   * consequences (a webhook refused, hence a retry) are planned before time moves on. Returns the number of jobs run.
   */
  async advance(byMs: number, settle: () => Promise<void>): Promise<number> {
    if (this.#advancing) throw new Error('The clock is already being advanced.');
    this.#advancing = true;
    const wasReal = this.#state.mode === 'real';
    if (wasReal) this.setMode('manual');
    const target = this.now() + byMs;
    let count = 0;
    try {
      for (;;) {
        const next = this.#heap.peek();
        if (!next || next.at > target) break;
        this.#state.standsAt = Math.max(this.#state.standsAt, next.at);
        count += this.#runDue();
        await settle();
      }
      this.#state.standsAt = target;
    } finally {
      this.#advancing = false;
      if (wasReal) this.setMode('real');
    }
    await settle();
    return count;
  }

  stop(): void {
    this.#stopped = true;
    this.#disarm();
  }

  #runDue(): number {
    let count = 0;
    const now = this.now();
    for (let next = this.#heap.peek(); next && next.at <= now; next = this.#heap.peek()) {
      this.#heap.pop();
      this.#run(next.job);
      count += 1;
    }
    return count;
  }

  #arm(): void {
    this.#disarm();
    const next = this.#heap.peek();
    // A manual clock runs what is due at the moment it stands; later jobs wait for `advance`.
    const isDue = next !== undefined && next.at <= this.now();
    if (!next || this.#stopped || this.#advancing || (this.#state.mode === 'manual' && !isDue)) return;
    this.#timerAt = next.at;
    this.#cancelTimer = this.#source.setTimer(() => {
      this.#timerAt = Infinity;
      this.#runDue();
      this.#arm();
    }, next.at - this.now());
  }

  #disarm(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#timerAt = Infinity;
  }
}
