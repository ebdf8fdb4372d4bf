import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SequenceRing } from '../world/sequence-ring.ts';
import { JobHeap } from './job-heap.ts';
import { Timeline } from './timeline.ts';
import type { TimeSource } from './time-source.ts';

/** A clock that the test moves by hand. */
function handClock(start: number): TimeSource & { go(ms: number): void } {
  let now = start;
  let timers: { at: number; callback: () => void }[] = [];
  return {
    now: () => now,
    setTimer(callback, delayMs) {
      const timer = { at: now + delayMs, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    go(ms) {
      now += ms;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const timer of due) timer.callback();
    },
  };
}

describe('job heap', () => {
  it('gives jobs out by moment, and equal moments in the order of planning', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (moments) => {
        const heap = new JobHeap<number>();
        for (const [order, at] of moments.entries()) heap.push({ at, order, job: at });
        const out: { at: number; order: number }[] = [];
        for (let item = heap.pop(); item; item = heap.pop()) out.push({ at: item.at, order: item.order });
        expect(out).toEqual(out.toSorted((a, b) => a.at - b.at || a.order - b.order));
        expect(out).toHaveLength(moments.length);
      }),
    );
  });
});

describe('timeline', () => {
  it('runs with the clock, stands still when held, and runs all steps of a skip in order', async () => {
    const clock = handClock(1_000);
    const ran: string[] = [];
    const timeline: Timeline<string> = new Timeline<string>(clock, (job) => {
      ran.push(`${job}@${timeline.now()}`);
      if (job === 'first') timeline.plan(timeline.now() + 10, 'consequence');
    });
    timeline.plan(1_500, 'real');
    clock.go(499);
    expect(ran).toEqual([]);
    clock.go(1);
    expect(ran).toEqual(['real@1500']);

    timeline.setMode('manual');
    timeline.plan(1_600, 'first');
    timeline.plan(1_900, 'last');
    clock.go(10_000);
    expect(timeline.now()).toBe(1_500);
    expect(await timeline.advance(450, () => Promise.resolve())).toBe(3);
    expect(ran.slice(1)).toEqual(['first@1600', 'consequence@1610', 'last@1900']);
    expect(timeline.now()).toBe(1_950);

    timeline.setMode('real');
    clock.go(50);
    expect(timeline.now()).toBe(2_000);
    await timeline.advance(60_000, () => Promise.resolve());
    expect(timeline.now()).toBe(62_000);
  });
});

describe('sequence ring', () => {
  it('keeps the newest under growing numbers, and pages through them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 70 }), (capacity, count, after) => {
        const evicted: number[] = [];
        const ring = new SequenceRing<number>(capacity, (item) => evicted.push(item));
        for (let index = 1; index <= count; index += 1) expect(ring.push(index)).toBe(index);
        const all = Array.from({ length: count }, (_unused, index) => index + 1);
        expect(ring.values()).toEqual(all.slice(-capacity));
        expect(evicted).toEqual(all.slice(0, Math.max(0, count - capacity)));
        expect(ring.after(after, 3).data).toEqual(all.slice(-capacity).filter((item) => item > after).slice(0, 3));
      }),
    );
  });
});
