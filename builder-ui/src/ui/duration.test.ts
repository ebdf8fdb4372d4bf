import { describe, expect, it } from 'vitest';
import { formatDuration, splitDuration } from './duration.ts';

describe('splitDuration', () => {
  it('takes the largest unit that shows it exactly', () => {
    expect(splitDuration(5_400_000)).toEqual({ count: 90, unit: 'minutes' });
    expect(splitDuration(172_800_000)).toEqual({ count: 2, unit: 'days' });
    expect(splitDuration(0)).toEqual({ count: 0, unit: 'seconds' });
  });

  it('keeps to the units that are offered', () => {
    expect(splitDuration(172_800_000, ['minutes', 'hours'])).toEqual({ count: 48, unit: 'hours' });
    expect(splitDuration(90_000, ['minutes', 'hours'])).toEqual({ count: 1.5, unit: 'minutes' });
  });
});

describe('formatDuration', () => {
  it('uses two units at most, in the language given', () => {
    expect(formatDuration(5_400_000, 'en')).toBe('1 hr 30 min');
    expect(formatDuration(90_061_000, 'en')).toBe('1 day 1 hr');
    expect(formatDuration(0, 'de')).toBe('0 Sek.');
  });
});
