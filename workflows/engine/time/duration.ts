import { durations } from '../../../schemas/limits.ts';

const units: Readonly<Record<string, number>> = { d: durations.DAY, h: durations.HOUR, m: durations.MINUTE, s: durations.SECOND };

/** Milliseconds; words such as 90s, 10m, 2h, 1d or 1h30m are translated. */
export function parseDuration(duration: number | string): number {
  if (typeof duration === 'number') return duration;
  const parts = [...duration.matchAll(/(\d+)([dhms])/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
}
