import type { Weekday } from './calendar-edits.ts';

/** Name of a day of the ISO week in a language. */
export function weekdayName(day: Weekday, locale: string): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
}
