import type { QuietHours } from '../../../schemas/generated/types.ts';
import { instantOf, localDate } from './local-time.ts';

/** When the quiet hours that hold at this instant end; undefined when it is none of them. Days are those on which they begin. */
export function quietUntil({ from, to, days = [] }: QuietHours, at: number, timeZone: string): number | undefined {
  const today = localDate(at, timeZone);
  // Over midnight they may have begun yesterday.
  for (const date of [today.subtract({ days: 1 }), today]) {
    if (days.length > 0 && !days.includes(date.dayOfWeek)) continue;
    const end = instantOf(to > from ? date : date.add({ days: 1 }), to, timeZone);
    if (instantOf(date, from, timeZone) <= at && at < end) return end;
  }
  return undefined;
}
