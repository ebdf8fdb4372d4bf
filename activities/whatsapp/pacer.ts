import { durations } from '../../schemas/limits.ts';
import { sendProblems } from '../../schemas/send-problems.ts';

/** Monotonic time in milliseconds, and a timer; replaced in tests. */
export interface PacerClock {
  readonly now: () => number;
  /** Calls back once after so many milliseconds; returns how to cancel that. */
  readonly after: (ms: number, callback: () => void) => () => void;
}

export const processClock: PacerClock = {
  now: () => performance.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

/** replies: agents, answers of flows, escalations, utility. bulk: drips and broadcasts. */
export type Lane = 'replies' | 'bulk';

interface Waiting {
  readonly go: () => void;
  readonly giveUp: (reason: Error) => void;
}

/** The pacer has been closed: somebody else sends for the number from now on. */
export class PacerClosed extends Error {
  constructor() {
    super(sendProblems.sender_moved);
    this.name = 'PacerClosed';
  }
}

/** It is not this message's turn within the time it can wait here. */
export class TurnTooFar extends Error {
  constructor() {
    super(sendProblems.turn_too_far);
    this.name = 'TurnTooFar';
  }
}

const { SECOND, MINUTE } = durations;
/** Share of a second's messages that may catch up at once, for timers that fire late; never less than one message. */
const BURST_SHARE = 0.05;
/** After the Cloud API complained the rate is halved; it grows back by this share of the full rate per second. */
const RECOVERY_PER_SECOND = 0.1;
const LOWEST_FACTOR = 0.1;
/** After this the number is tried again, whatever was asked for. */
const LONGEST_PAUSE_MS = 60 * MINUTE;

/**
 * Spaces the messages of one business number exactly (GCRA: each message moves the earliest time of the next one). Whatever
 * comes, and however late timers fire: in no second and in no minute there are more messages than the rate says.
 * A message that waits in the lane for replies always goes before one of the bulk lane. Exact only while one process
 * sends for the number; the lease of number-workers.ts takes care of that. A pacer begins without any budget, because
 * whoever sent for the number before may have used it up in this moment: a restart or a move never makes a burst.
 */
export class Pacer {
  readonly #clock: PacerClock;
  readonly #lanes: Readonly<Record<Lane, Waiting[]>> = { replies: [], bulk: [] };
  #perSecond: number;
  /** Whole messages: of a rate of 20.7 a minute the minute takes 20. */
  #perMinute: number;
  /** When the messages of the last second, at least, went out; oldest first. */
  #sent: number[] = [];
  #pausedUntil = 0;
  /** Theoretical arrival time of the next message when sending at exactly the rate; none before the first rate is known. */
  #next: number | undefined;
  #slowedTo = 1;
  #slowedAt = 0;
  #cancelTimer: (() => void) | undefined;
  #closed = false;

  constructor(perSecond: number, clock: PacerClock = processClock) {
    this.#perSecond = perSecond;
    this.#perMinute = wholePerMinute(perSecond);
    this.#clock = clock;
    this.#begin();
  }

  /** Messages that wait for their turn. */
  get waiting(): number {
    return this.#lanes.replies.length + this.#lanes.bulk.length;
  }

  /** Counts at once, also for those already waiting. 0 stops sending. */
  setRate(perSecond: number): void {
    if (perSecond === this.#perSecond) return;
    this.#perSecond = perSecond;
    this.#perMinute = wholePerMinute(perSecond);
    this.#begin();
    // What the old, slower rate still had in store must not hold up the new one.
    if (this.#next !== undefined) this.#next = Math.min(this.#next, this.#clock.now() + this.#burst() * this.#interval());
    this.#dispatch();
  }

  /** How long a message that joins the lane now waits, about. Milliseconds; infinite while nothing is sent. */
  waitOf(lane: Lane): number {
    if (this.#next === undefined || this.#perMinute === 0) return Number.POSITIVE_INFINITY;
    const ahead = this.#lanes.replies.length + (lane === 'bulk' ? this.#lanes.bulk.length : 0);
    return Math.max(this.#earliest(this.#next) - this.#clock.now(), 0) + ahead * this.#interval();
  }

  /** The Cloud API said that it was too much: halves the rate and lets it grow back. pauseMs: for how long it takes nothing at all. */
  slowDown(pauseMs = 0): void {
    const now = this.#clock.now();
    this.#slowedTo = Math.max(this.#factor() / 2, LOWEST_FACTOR);
    this.#slowedAt = now;
    this.#pausedUntil = Math.max(this.#pausedUntil, now + Math.min(pauseMs, LONGEST_PAUSE_MS));
  }

  /** Sends everybody who waits, and whoever still comes, away with {@link PacerClosed}. */
  close(): void {
    this.#closed = true;
    this.#cancelTimer?.();
    for (const waiting of [...this.#lanes.replies.splice(0), ...this.#lanes.bulk.splice(0)]) waiting.giveUp(new PacerClosed());
  }

  /**
   * Resolves when the next message may go out. Rejects with the signal's reason when it is aborted before that, and with
   * {@link TurnTooFar} when that takes longer than the patience, at once if that can be told at once.
   */
  turn(lane: Lane, signal?: AbortSignal, patienceMs = Number.POSITIVE_INFINITY): Promise<void> {
    if (this.#closed) return Promise.reject(new PacerClosed());
    if (this.waitOf(lane) > patienceMs) return Promise.reject(new TurnTooFar());
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason);
        return;
      }
      const settled = (): void => {
        signal?.removeEventListener('abort', abandon);
        cancelPatience?.();
      };
      const waiting: Waiting = {
        go: () => {
          settled();
          resolve();
        },
        giveUp: (reason) => {
          settled();
          reject(reason);
        },
      };
      const leave = (reason: Error): void => {
        const queue = this.#lanes[lane];
        const index = queue.indexOf(waiting);
        if (index >= 0) queue.splice(index, 1);
        waiting.giveUp(reason);
      };
      const abandon = (): void => leave(signal?.reason);
      const cancelPatience = Number.isFinite(patienceMs) ? this.#clock.after(patienceMs, () => leave(new TurnTooFar())) : undefined;
      signal?.addEventListener('abort', abandon, { once: true });
      this.#lanes[lane].push(waiting);
      this.#dispatch();
    });
  }

  #factor(): number {
    const recovered = ((this.#clock.now() - this.#slowedAt) / 1000) * RECOVERY_PER_SECOND;
    return Math.min(this.#slowedTo + recovered, 1);
  }

  #interval(): number {
    return this.#perMinute > 0 ? MINUTE / (this.#perMinute * this.#factor()) : Number.POSITIVE_INFINITY;
  }

  /** As if the whole budget had just been used up. */
  #begin(): void {
    if (this.#next === undefined && this.#perMinute > 0) this.#next = this.#clock.now() + this.#burst() * this.#interval();
  }

  #burst(): number {
    return Math.max(1, Math.floor(this.#mostPerSecond() * BURST_SHARE));
  }

  #mostPerSecond(): number {
    return Math.floor((this.#perMinute * SECOND) / MINUTE);
  }

  /** When the next message may go out: in its place of the even spacing, and a second after the one that began a full second. */
  #earliest(next: number): number {
    const burst = this.#burst();
    const spaced = Math.max(next - (burst - 1) * this.#interval(), this.#pausedUntil);
    const first = burst === 1 ? undefined : this.#sent.at(-this.#mostPerSecond());
    return first === undefined ? spaced : Math.max(spaced, first + SECOND);
  }

  #note(now: number): void {
    this.#sent.push(now);
    // Not with every message.
    if (this.#sent.length > 2 * this.#mostPerSecond() + 1) this.#sent = this.#sent.filter((at) => at > now - SECOND);
  }

  /** Lets everybody go whose time has come, and sets the timer for the next one. */
  #dispatch(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    while (this.waiting > 0) {
      if (this.#perMinute === 0 || this.#next === undefined) return;
      const now = this.#clock.now();
      const earliest = this.#earliest(this.#next);
      if (now < earliest) {
        this.#cancelTimer = this.#clock.after(Math.ceil(earliest - now), () => this.#dispatch());
        return;
      }
      this.#next = Math.max(now, this.#next) + this.#interval();
      this.#note(now);
      (this.#lanes.replies.shift() ?? this.#lanes.bulk.shift())?.go();
    }
  }
}

/** A rate that is no whole number a minute would let one message too many into some minutes. */
function wholePerMinute(perSecond: number): number {
  const perMinute = (perSecond * MINUTE) / SECOND;
  return perMinute < 1 ? Math.max(perMinute, 0) : Math.floor(perMinute + ROUNDING);
}

/** 5 / 60 * 60 is not quite 5. */
const ROUNDING = 1e-6;
