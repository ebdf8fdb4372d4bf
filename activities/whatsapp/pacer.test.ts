import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speedPlans } from '../../schemas/speed-plans.ts';
import { speedPolicy } from '../../schemas/speed-policy.ts';
import { TestClock } from '../../tests/kit/test-clock.ts';
import { Pacer, PacerClosed, TurnTooFar } from './pacer.ts';

function sendAll(pacer: Pacer, clock: TestClock, count: number, lane: 'replies' | 'bulk', log: { at: number; lane: string }[]): void {
  for (let index = 0; index < count; index += 1) void pacer.turn(lane).then(() => log.push({ at: clock.now(), lane }));
}

/** The most messages in any window of so many milliseconds, wherever it begins. Times ascend. */
function busiest(times: readonly number[], windowMs: number): number {
  let most = 0;
  for (let first = 0, last = 0; last < times.length; last += 1) {
    // Sums of intervals are exact to a millionth.
    while ((times[last] ?? 0) - (times[first] ?? 0) >= windowMs - 1e-3) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/** There is always more to send, as with a broadcast. Gives when messages went out. */
async function keepBusy(pacer: Pacer, clock: TestClock, forMs: number): Promise<number[]> {
  const times: number[] = [];
  const over = new AbortController();
  const sendOn = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await pacer.turn('bulk', over.signal);
      times.push(clock.now());
    }
  };
  const senders = Array.from({ length: 100 }, sendOn);
  await clock.advance(forMs);
  over.abort();
  await Promise.allSettled(senders);
  return times;
}

/** Timers of a process that is busy: up to 30 ms late, in an order that is the same each time. */
function lateTimers(): () => number {
  let seed = 7;
  return () => (seed = (seed * 16_807) % 2_147_483_647) % 30;
}

describe('Pacer', () => {
  it('sends 20 a second as 20, after idle time too', async () => {
    const clock = new TestClock();
    const pacer = new Pacer(20, clock);
    const log: { at: number; lane: string }[] = [];
    await clock.advance(5000);
    sendAll(pacer, clock, 300, 'bulk', log);
    await clock.advance(16_000);
    expect(log).toHaveLength(300);
    expect(busiest(log.map(({ at }) => at), 1000)).toBe(20);
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
        expect(busiest(log.map(({ at }) => at), 1000)).toBeLessThanOrEqual(rate);
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

  it('says at once that a turn is too far while nothing may go out, also to the first who asks', async () => {
    const pacer = new Pacer(20, new TestClock());
    pacer.setRate(0);
    expect(pacer.waitOf('replies')).toBe(Number.POSITIVE_INFINITY);
    await expect(pacer.turn('replies', undefined, 20_000)).rejects.toThrow(TurnTooFar);
  });

  it('sends nothing for as long as the Cloud API asked for, whatever becomes of the rate meanwhile', async () => {
    const clock = new TestClock();
    const pacer = new Pacer(20, clock);
    await clock.advance(1000);
    pacer.slowDown(30_000);
    expect(pacer.waitOf('replies')).toBe(30_000);
    pacer.setRate(80);
    const times = await keepBusy(pacer, clock, 40_000);
    expect(times[0]).toBe(31_000);
  });
});

describe('a speed plan', () => {
  const start = Date.UTC(2026, 10, 21);
  const good = { good: true };
  const onDay = (day: number): number => speedPolicy(speedPlans.warm_up, { at: start, goodMs: 0 }, good, start + day * 86_400_000).perMinute;
  const rates: [string, number][] = [
    ['a number in danger', speedPlans.warm_up.risk?.perMinute ?? 0],
    ...[0, 1, 20, 56].map((day): [string, number] => [`a new number on day ${day}`, onDay(day)]),
    ['an ordinary number', speedPlans.ordinary.perMinute],
    ['80 a second', speedPlans.cloud_80.perMinute],
    ['1,000 a second', speedPlans.cloud_1000.perMinute],
  ];

  it.each(rates)('is never exceeded in any second or minute, and is used up: %s', async (_name, perMinute) => {
    const clock = new TestClock();
    const times = await keepBusy(new Pacer(perMinute / 60, clock), clock, 65_000);
    expect(busiest(times, 60_000)).toBe(Math.floor(perMinute));
    expect(busiest(times, 1000)).toBeLessThanOrEqual(Math.ceil(perMinute / 60));
  });

  it.each(rates)('is never exceeded by a process whose timers are late: %s', async (_name, perMinute) => {
    const clock = new TestClock(lateTimers());
    const times = await keepBusy(new Pacer(perMinute / 60, clock), clock, 65_000);
    expect(busiest(times, 60_000)).toBeLessThanOrEqual(Math.floor(perMinute));
    expect(busiest(times, 1000)).toBeLessThanOrEqual(Math.ceil(perMinute / 60));
    expect(times.length).toBeGreaterThanOrEqual(Math.floor(perMinute * 0.95));
  });

  it('grows over eight weeks from 20 to 60 a minute, falls to 5 at once and recovers, exact in every minute', async () => {
    const clock = new TestClock();
    const pacer = new Pacer(0, clock);
    let state = { at: start, goodMs: 0 };
    let yesterday: number[] = [];
    const seen: number[] = [];
    for (let day = 0; day <= 90; day += 1) {
      const decision = speedPolicy(speedPlans.warm_up, state, { ...good, risk: day === 60 ? 'quality' : undefined }, start + day * 86_400_000);
      state = decision.state;
      pacer.setRate(decision.perMinute / 60);
      const times = await keepBusy(pacer, clock, 121_000);
      // From the moment of the change on; and where it became faster, also over that moment.
      expect(busiest(times, 60_000)).toBe(Math.floor(decision.perMinute));
      if (day !== 60) expect(busiest([...yesterday, ...times], 60_000)).toBeLessThanOrEqual(Math.floor(decision.perMinute));
      yesterday = times;
      seen.push(decision.perMinute);
    }
    expect([0, 28, 56, 59, 60, 62, 69, 90].map((day) => seen[day])).toEqual([20, 40, 60, 62.14, 5, 5, 33.93, 72.86]);
  });

  it('is kept when it changes at any moment', async () => {
    const change = fc.tuple(fc.constantFrom(0, 5, 20, 90, 2400, 4800, 60_000), fc.integer({ min: 1, max: 2500 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 8 }), async (changes) => {
        const clock = new TestClock();
        const pacer = new Pacer(20 / 60, clock);
        for (const [perMinute, forMs] of changes) {
          pacer.setRate(perMinute / 60);
          expect(busiest(await keepBusy(pacer, clock, forMs), 1000)).toBeLessThanOrEqual(Math.ceil(perMinute / 60));
        }
      }),
      { numRuns: 40 },
    );
  });
});
