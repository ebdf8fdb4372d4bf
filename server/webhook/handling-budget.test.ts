import { expect, it } from 'vitest';
import { HandlingBudget } from './handling-budget.ts';

/** Milliseconds that pass while so many webhooks wait to be stored at any time; gives how many events might be handled of a queue whose oldest entry is from `waitingSince`. */
function handled(waiting: number, ms: number, waitingSince: (now: number) => number): number {
  let now = 1_000_000;
  const budget = new HandlingBudget(() => now);
  const end = now + ms;
  let count = 0;
  for (let index = 1; index < waiting; index += 1) void budget.storing(() => new Promise(() => undefined));
  for (; now < end; now += 1) {
    void budget.storing(() => new Promise(() => undefined));
    for (let tries = 0; tries < 100 && budget.mayStart(waitingSince(now)); tries += 1) count += 1;
  }
  return count;
}

it('handles everything at once while webhooks are stored as they come, however many', async () => {
  const budget = new HandlingBudget(() => 1_000_000);
  for (let count = 0; count < 1000; count += 1) {
    await budget.storing(() => Promise.resolve());
    expect(budget.mayStart(1_000_000)).toBe(true);
  }
});

it('handles few events while webhooks press, and ever more the longer they wait', () => {
  const fresh = handled(8, 3000, (now) => now);
  const older = handled(8, 3000, (now) => now - 5000);
  expect(fresh).toBeGreaterThan(10);
  expect(fresh).toBeLessThan(30);
  expect(older).toBeGreaterThan(10 * fresh);
});

it('starves nobody: what has waited for ten seconds is not held up by any stream', () => {
  expect(handled(50, 100, (now) => now - 10_000)).toBe(100 * 100);
});

it('goes on at full speed as soon as they do not press any more', () => {
  let now = 1_000_000;
  const budget = new HandlingBudget(() => now);
  for (let count = 0; count < 20; count += 1) void budget.storing(() => new Promise(() => undefined));
  while (budget.mayStart(now));
  expect(budget.mayStart(now)).toBe(false);
  now += 100;
  expect(Array.from({ length: 100 }, () => budget.mayStart(now))).not.toContain(false);
});
