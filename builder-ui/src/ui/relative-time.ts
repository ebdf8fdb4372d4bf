const steps: ReadonlyArray<[unit: Intl.RelativeTimeFormatUnit, ms: number]> = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/**
 * A moment in words as seen from `now`: "2 min ago", "in 3 hr", "yesterday". Times in epoch milliseconds.
 * `nextChangeMs` says after how long the words will differ, so that a list ticks no more often than it must.
 */
export function relativeTime(time: number, now: number, locale: string): { text: string; nextChangeMs: number } {
  const distance = time - now;
  const size = Math.abs(distance);
  const [unit, ms] = steps.find(([, length]) => size >= length) ?? ['minute', 60_000];
  const count = Math.trunc(distance / ms);
  // "last week" is a phrase and looks cut off as "last wk."; numbers are read faster with short units.
  const style = ms >= 86_400_000 && Math.abs(count) === 1 ? 'long' : 'short';
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style });
  // Under a minute the word "now" is calmer than counting seconds in every row of a list.
  if (size < 60_000) return { text: format.format(0, 'second'), nextChangeMs: 10_000 };
  return { text: format.format(count, unit), nextChangeMs: Math.min(ms / 2, 3_600_000) };
}
