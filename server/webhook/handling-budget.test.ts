import { expect, it } from 'vitest';
import { HandlingBudget } from './handling-budget.ts';

/** Milliseconds that pass while `perSecond` webhooks arrive; gives how many events might be handled of a queue whose oldest entry is from `waitingSince`. */
async function handled(perSecond: number, ms: number, waitingSince: (now: number) => number): Promise<number> {
  let now = 1_000_000;
  const budget = new HandlingBudget(() => now);
  let due = 0;
  let count = 0;
  // Of the first window nobody can know yet whether it begins a stream.
  for (const start = now + 200; now < start + ms; now += 1) {
    for (due += perSecond / 1000; due >= 1; due -= 1) await budget.storing(() => Promise.resolve());
    while (now >= start && count < 100_000 && budget.mayStart(waitingSince(now))) count += 1;
  }
  return count;
}

it('handles everything at once while few webhooks come', async () => {
  expect(await handled(200, 1000, (now) => now)).toBe(100_000);
});

it('handles few events beside a stream, and ever more the longer they wait', async () => {
  const fresh = await handled(1500, 3000, (now) => now);
  const older = await handled(1500, 3000, (now) => now - 5000);
  expect(fresh).toBeGreaterThan(30);
  expect(fresh).toBeLessThan(120);
  expect(older).toBeGreaterThan(10 * fresh);
});

it('starves nobody: what has waited for ten seconds is not held up by any stream', async () => {
  expect(await handled(1500, 100, (now) => now - 10_000)).toBe(100_000);
});

it('knows a stream on a slow machine by those that wait', () => {
  const budget = new HandlingBudget(() => 1_000_000);
  for (let count = 0; count < 10; count += 1) void budget.storing(() => new Promise(() => undefined));
  expect(Array.from({ length: 10 }, () => budget.mayStart(1_000_000))).toContain(false);
});

it('goes on at full speed as soon as the stream has ended', () => {
  let now = 1_000_000;
  const budget = new HandlingBudget(() => now);
  for (let count = 0; count < 500; count += 1) void budget.storing(() => Promise.resolve());
  while (budget.mayStart(now));
  expect(budget.mayStart(now)).toBe(false);
  now += 200;
  expect(Array.from({ length: 100 }, () => budget.mayStart(now))).not.toContain(false);
});
