import type { BusinessCalendar, Holiday, TimeRange } from '../../../../schemas/generated/types.ts';

/** Days of the ISO week, 1 = Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export type Weekday = (typeof weekdays)[number];

// BusinessCalendar in schemas/flow/condition.schema.json.
export const mostRanges = 6;
export const mostHolidays = 400;

/** Opening ranges of a weekday; none means closed. */
export function rangesOf(calendar: BusinessCalendar, day: Weekday): ReadonlyArray<TimeRange> {
  return calendar.weekly[String(day)] ?? [];
}

/** The calendar with other ranges on the days given. */
export function withRanges(calendar: BusinessCalendar, days: ReadonlyArray<Weekday>, ranges: ReadonlyArray<TimeRange>): BusinessCalendar {
  const weekly = { ...calendar.weekly };
  for (const day of days) {
    if (ranges.length === 0) delete weekly[String(day)];
    else weekly[String(day)] = ranges.map((range) => ({ ...range }));
  }
  return { ...calendar, weekly };
}

/** A sensible next range: office hours on an empty day, otherwise one hour after the last until the evening. */
export function nextRange(ranges: ReadonlyArray<TimeRange>): TimeRange | null {
  const last = ranges.at(-1);
  if (!last) return { from: '09:00', to: '17:00' };
  if (ranges.length >= mostRanges) return null;
  const hour = Number(last.to.slice(0, 2)) + 1;
  if (hour > 22) return null;
  return { from: `${String(hour).padStart(2, '0')}:${last.to.slice(3)}`, to: hour < 18 ? '18:00' : '23:00' };
}

/** Holidays by date, as they are stored. */
export function sortHolidays(holidays: ReadonlyArray<Holiday>): Holiday[] {
  return holidays.toSorted((a, b) => a.date.localeCompare(b.date));
}

/** The calendar as it is sent: ranges and holidays in order, names trimmed. */
export function tidyCalendar(calendar: BusinessCalendar): BusinessCalendar {
  const weekly = Object.fromEntries(Object.entries(calendar.weekly).filter(([, ranges]) => ranges.length > 0).map(([day, ranges]) => [day, sortRanges(ranges)]));
  const holidays = sortHolidays(calendar.holidays).map((holiday) => ({ ...holiday, name: holiday.name.trim(), ...(holiday.ranges ? { ranges: sortRanges(holiday.ranges) } : {}) }));
  return { ...calendar, weekly, holidays };
}

function sortRanges(ranges: ReadonlyArray<TimeRange>): TimeRange[] {
  return ranges.toSorted((a, b) => a.from.localeCompare(b.from));
}
