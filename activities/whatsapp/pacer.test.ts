import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pacer, PacerClosed, type PacerClock } from './pacer.ts';

/** A clock that only moves when told, and fires timers on the way. */
class TestClock implements PacerClock {
  #now = 0;
  #timers: { at: number; callback: () => void }[] = [];
  readonly now = (): number => this.#now;
  readonly after = (ms: number, callback: () => void): (() => void) => {
    const timer = { at: this.#now + ms, callback };
    this.#timers.push(timer);
    return () => void (this.#timers = this.#timers.filter((other) => other !== timer));
  };

  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await Promise.resolve();
      const due = this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.#now = Math.max(this.#now, due.at);
      due.callback();
    }
    this.#now = end;
    await Promise.resolve();
  }
}

function sendAll(pacer: Pacer, clock: TestClock, count: number, lane: 'replies' | 'bulk', log: { at: number; lane: string }[]): void {
  for (let index = 0; index < count; index += 1) void pacer.turn(lane).then(() => log.push({ at: clock.now(), lane }));
}

/** The most messages in any window of one second. */
function busiestSecond(times: readonly number[]): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));
}

describe('Pacer', () => {
  it('sends 20 a second as 20, after idle time too: at most 21 in any second', async () => {
    const clock = new TestClock();
    const pacer = new Pacer(20, clock);
    const log: { at: number; lane: string }[] = [];
    await clock.advance(5000);
    sendAll(pacer, clock, 300, 'bulk', log);
    await clock.advance(16_000);
    expect(log).toHaveLength(300);
    expect(busiestSecond(log.map(({ at }) => at))).toBeLessThanOrEqual(21);
    expect(log.at(-1)?.at).toBeLessThanOrEqual(5000 + 299 * 50 + 50);
  });

  it('keeps the limit for every rate and pattern of arrival', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 8 }), async (rate, arrivals) => {
        const clock = new TestClock();
        const pacer = new Pacer(rate, clock);
        const log: { at: number; lane: string }[] = [];
        for (const [pause, count] of arrivals) {
          await clock.advance(pause);
          sendAll(pacer, clock, count, 'bulk', log);
        }
        await clock.advance(600_000);
        expect(log).toHaveLength(arrivals.reduce((sum, [, count]) => sum + count, 0));
        expect(busiestSecond(log.map(({ at }) => at))).toBeLessThanOrEqual(rate + Math.max(1, Math.floor(rate * 0.05)));
      }),
      { numRuns: 40 },
    );
  });

  it('begins without a budget: whoever takes a number over, again and again, never makes a burst', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(5 / 60, 1, 20, 80), fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 2, maxLength: 12 }), async (rate, lives) => {
        const clock = new TestClock();
        const log: { at: number; lane: string }[] = [];
        for (const life of lives) {
          const pacer = new Pacer(rate, clock);
          sendAll(pacer, clock, 100, 'bulk', log);
          await clock.advance(life);
          // Everybody who still waits is sent away, as when a process ends.
          pacer.setRate(0);
        }
        // In the longest window that the burst may fill: what the rate allows, and the burst.
        const burst = Math.max(1, Math.floor(rate * 0.05));
        for (const from of log) for (const seconds of [1, 10]) expect(log.filter(({ at }) => at >= from.at && at < from.at + seconds * 1000).length).toBeLessThanOrEqual(Math.ceil(rate * seconds) + burst);
      }),
      { numRuns: 40 },
    );
  });

  it('lets replies overtake bulk', async () => {
    const clock = new TestClock();
    const pacer = new Pacer(10, clock);
    const log: { at: number; lane: string }[] = [];
    sendAll(pacer, clock, 50, 'bulk', log);
    await clock.advance(1000);
    sendAll(pacer, clock, 3, 'replies', log);
    await clock.advance(300);
    expect(log.slice(-3).map(({ lane }) => lane)).toEqual(['replies', 'replies', 'replies']);
  });

  it('follows a new rate at once, and 0 stops', async () => {
    const clock = new TestClock();
    const pacer = new Pacer(0, clock);
    const log: { at: number; lane: string }[] = [];
    sendAll(pacer, clock, 20, 'replies', log);
    await clock.advance(10_000);
    expect(log).toHaveLength(0);
    pacer.setRate(10);
    await clock.advance(1000);
    expect(log.length).toBeGreaterThanOrEqual(10);
    pacer.setRate(0);
    const sent = log.length;
    await clock.advance(5000);
    expect(log).toHaveLength(sent);
    expect(pacer.waiting).toBe(20 - sent);
  });

  it('halves after a complaint and recovers', async () => {
    const clock = new TestClock();
    const pacer = new Pacer(20, clock);
    const log: { at: number; lane: string }[] = [];
    pacer.slowDown();
    sendAll(pacer, clock, 200, 'bulk', log);
    await clock.advance(1000);
    expect(log.length).toBeLessThanOrEqual(13);
    await clock.advance(9000);
    const before = log.length;
    await clock.advance(1000);
    expect(log.length - before).toBe(20);
  });

  it('sends everybody away when it is closed', async () => {
    const pacer = new Pacer(0, new TestClock());
    const waiting = pacer.turn('replies');
    pacer.close();
    await expect(waiting).rejects.toThrow(PacerClosed);
    await expect(pacer.turn('bulk')).rejects.toThrow(PacerClosed);
    expect(pacer.waiting).toBe(0);
  });

  it('forgets a message that gave up waiting', async () => {
    const clock = new TestClock();
    const pacer = new Pacer(1, clock);
    const abort = new AbortController();
    const log: { at: number; lane: string }[] = [];
    sendAll(pacer, clock, 1, 'replies', log);
    const given = pacer.turn('replies', abort.signal);
    abort.abort(new Error('stopped'));
    await expect(given).rejects.toThrow('stopped');
    sendAll(pacer, clock, 1, 'replies', log);
    await clock.advance(2100);
    expect(log).toHaveLength(2);
  });
});
