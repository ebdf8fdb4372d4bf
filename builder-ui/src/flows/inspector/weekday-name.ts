/** Name of an ISO week day (1 = Monday) in a language. */
export function weekdayName(day: number, locale: string, style: 'short' | 'long'): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
}
