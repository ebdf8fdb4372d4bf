import type { BusinessCalendar } from '../../../schemas/generated/types.ts';
import { localDate } from './local-time.ts';
import { holidayOn, openRangesOn, type OpenRange } from './opening-ranges.ts';

/** How far ahead an opening is looked for: days. As long as the longest wait. */
const HORIZON_DAYS = 400;

/** Whether it is open at the instant; holiday is a closed day (or closed hour of a day) of that kind. */
export function openingStatus(at: number, calendar: BusinessCalendar): 'in' | 'out' | 'holiday' {
  const date = localDate(at, calendar.timeZone);
  if (openRangesOn(date, calendar).some((range) => range.from <= at && at < range.to)) return 'in';
  return holidayOn(date, calendar) === undefined ? 'out' : 'holiday';
}

/** The first instant at or after `at` when it is open; undefined if that is not within 400 days. */
export function nextOpening(at: number, calendar: BusinessCalendar): number | undefined {
  for (const range of openRangesFrom(at, calendar)) return Math.max(at, range.from);
  return undefined;
}

/** The instant at which `durationMs` of open time have passed since `at`; undefined if that is not within 400 days. */
export function addBusinessTime(at: number, durationMs: number, calendar: BusinessCalendar): number | undefined {
  let left = durationMs;
  for (const range of openRangesFrom(at, calendar)) {
    const start = Math.max(at, range.from);
    if (left <= range.to - start) return start + left;
    left -= range.to - start;
  }
  return undefined;
}

function* openRangesFrom(at: number, calendar: BusinessCalendar): Generator<OpenRange> {
  const today = localDate(at, calendar.timeZone);
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead++) {
    for (const range of openRangesOn(today.add({ days: ahead }), calendar)) if (range.to > at) yield range;
  }
}
