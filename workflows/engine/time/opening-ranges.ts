import type { Temporal } from 'temporal-polyfill';
import type { BusinessCalendar, Holiday, TimeRange } from '../../../schemas/generated/types.ts';
import { instantOf } from './local-time.ts';

/** Open from `from` up to, not including, `to`; epoch milliseconds. */
export interface OpenRange {
  from: number;
  to: number;
}

/** What is open on one local date, in order and without overlaps. A range over midnight is written as two. */
export function openRangesOn(date: Temporal.PlainDate, calendar: BusinessCalendar): OpenRange[] {
  const merged: OpenRange[] = [];
  const ranges = rangesFor(date, calendar)
    .map((range) => ({ from: instantOf(date, range.from, calendar.timeZone), to: instantOf(date, range.to, calendar.timeZone) }))
    .filter((range) => range.to > range.from)
    .sort((one, other) => one.from - other.from);
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else merged.push(range);
  }
  return merged;
}

/** The holiday of a date, if it is one. */
export function holidayOn(date: Temporal.PlainDate, calendar: BusinessCalendar): Holiday | undefined {
  return holidaysOf(calendar).get(date.toString());
}

function rangesFor(date: Temporal.PlainDate, calendar: BusinessCalendar): readonly TimeRange[] {
  const holiday = holidayOn(date, calendar);
  return holiday === undefined ? (calendar.weekly[String(date.dayOfWeek)] ?? []) : (holiday.ranges ?? []);
}

const indexed = new WeakMap<BusinessCalendar, Map<string, Holiday>>();

function holidaysOf(calendar: BusinessCalendar): Map<string, Holiday> {
  const known = indexed.get(calendar);
  if (known !== undefined) return known;
  const made = new Map(calendar.holidays.map((holiday) => [holiday.date, holiday]));
  indexed.set(calendar, made);
  return made;
}
