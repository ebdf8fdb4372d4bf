import { durations } from '../../../schemas/limits.ts';
import type { CaseDuration } from '../../../schemas/generated/types.ts';

const units: Readonly<Record<string, number>> = { d: durations.DAY, h: durations.HOUR, m: durations.MINUTE, s: durations.SECOND };

/** Milliseconds of 90s, 10m, 2h, 1d or 1h30m. */
export function caseDuration(duration: CaseDuration): number {
  if (typeof duration === 'number') return duration;
  const parts = [...duration.matchAll(/(\d+)([dhms])/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
}
