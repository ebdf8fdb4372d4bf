import { expect, it } from 'vitest';
import { LiveSlot } from './live-slot.ts';

it('shares four streams out among all tabs, and gives one to the tab that somebody looks at', async () => {
  const lost: number[] = [];
  const tabs = Array.from({ length: 6 }, (_, index) => new LiveSlot(navigator.locks, () => lost.push(index)));
  const taken: boolean[] = [];
  for (const tab of tabs) taken.push(await tab.take(false));
  expect(taken).toEqual([true, true, true, true, false, false]);
  expect(await tabs[5]?.take(true)).toBe(true);
  await expect.poll(() => lost.length).toBe(1);
  // Whoever closes a tab leaves room for another.
  tabs[5]?.leave();
  await expect.poll(() => tabs[4]?.take(false)).toBe(true);
  for (const tab of tabs) tab.leave();
});

it('lets every tab have its stream where the browser has no locks', async () => {
  expect(await new LiveSlot(undefined, () => undefined).take(false)).toBe(true);
});
