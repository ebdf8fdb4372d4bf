import { describe, expect, it } from 'vitest';
import { relativeTime } from './relative-time.ts';

const now = Date.UTC(2026, 10, 20, 12);
const words = (ms: number, locale = 'en') => relativeTime(now + ms, now, locale).text;

describe('relativeTime', () => {
  it('speaks of the past and the future', () => {
    expect(words(-125_000)).toBe('2 min. ago');
    expect(words(7_200_000)).toBe('in 2 hr.');
    expect(words(-86_400_000)).toBe('yesterday');
    expect(words(-7 * 86_400_000)).toBe('last week');
    expect(words(-3000)).toBe('now');
    expect(words(-59_000)).toBe('now');
    expect(words(-125_000, 'de')).toBe('vor 2 Min.');
  });

  it('changes no more often than every ten seconds and at least every hour', () => {
    expect(relativeTime(now - 20_000, now, 'en').nextChangeMs).toBe(10_000);
    expect(relativeTime(now - 400 * 86_400_000, now, 'en').nextChangeMs).toBe(3_600_000);
  });
});
