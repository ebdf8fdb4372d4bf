import { latinDigits } from './latin-digits.ts';

/**
 * A calendar date that somebody typed, as YYYY-MM-DD: 2026-03-12, 12.3.2026, 12/03/26 (month first where the
 * locale writes so), 12 March 2026. Without a year the next such day from `today` (YYYY-MM-DD) on. Undefined when
 * it is no date, or one that the calendar does not have.
 */
export function readDate(text: string, locale: string, today: string): string | undefined {
  const plain = latinDigits(text.normalize('NFKC')).trim().toLowerCase();
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(plain);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /\b(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?\b/.exec(plain);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const [day, month] = monthComesFirst(locale) ? [second, first] : [first, second];
    return withYear(day, month, numeric[3], today);
  }
  const named = namedMonth(plain, locale);
  return named && withYear(named.day, named.month, named.year, today);
}

function withYear(day: number, month: number, year: string | undefined, today: string): string | undefined {
  const thisYear = Number(today.slice(0, 4));
  if (year === undefined) {
    const soon = calendarDate(thisYear, month, day);
    return soon !== undefined && soon >= today ? soon : calendarDate(thisYear + 1, month, day);
  }
  if (year.length === 4) return calendarDate(Number(year), month, day);
  // Two digits: at most 20 years ahead, otherwise the last century (a birthday in 85 is 1985).
  const nearFuture = 2000 + Number(year);
  return calendarDate(nearFuture <= thisYear + 20 ? nearFuture : nearFuture - 100, month, day);
}

function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

function monthComesFirst(locale: string): boolean {
  const order = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(0).map(({ type }) => type);
  return order.indexOf('month') < order.indexOf('day') && order.indexOf('year') > order.indexOf('day');
}

function namedMonth(text: string, locale: string): { day: number; month: number; year?: string } | undefined {
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  const day = /(?:^|\D)(\d{1,2})(?!\d)/.exec(text)?.[1];
  if (day === undefined) return undefined;
  for (const language of [locale, 'en']) {
    for (let month = 1; month <= 12; month += 1) {
      if (monthNames(language, month).some((name) => text.includes(name))) return { day: Number(day), month, ...(year && { year }) };
    }
  }
  return undefined;
}

function monthNames(locale: string, month: number): string[] {
  const date = new Date(Date.UTC(2024, month - 1, 1));
  const names = (['long', 'short'] as const).map((style) => new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(date).toLowerCase().replace(/\.$/, ''));
  return names.filter((name) => /\p{L}{3,}|月/u.test(name));
}
