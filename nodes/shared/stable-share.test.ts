import { expect, test } from 'vitest';
import { stableShare } from './stable-share.ts';

test('similar texts are spread evenly, and the same text never moves', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let contact = 0; contact < 20_000; contact += 1) {
    const share = stableShare(`node:contact-${contact}`);
    expect(stableShare(`node:contact-${contact}`)).toBe(share);
    tenths[Math.floor(share * 10)] = (tenths[Math.floor(share * 10)] ?? 0) + 1;
  }
  // 2,000 expected in each; 200 is more than four standard deviations.
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

test('two splits divide the same people independently of each other', () => {
  let both = 0;
  for (let contact = 0; contact < 20_000; contact += 1) both += Number(stableShare(`one:${contact}`) < 0.5 && stableShare(`two:${contact}`) < 0.5);
  expect(Math.abs(both - 5000)).toBeLessThan(300);
});
