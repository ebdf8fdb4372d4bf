import { localDate } from './local-time.ts';

/** Words for people, such as "tomorrow 09:00", "Monday 09:00" or "12 March 09:00", in the zone and language given. */
export function describeInstant(at: number, now: number, timeZone: string, language = 'en'): string {
  const locale = knownLocale(language);
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  const days = localDate(now, timeZone).until(localDate(at, timeZone), { largestUnit: 'days' }).days;
  return `${dayWords(at, days, timeZone, locale)} ${time}`;
}

function dayWords(at: number, days: number, timeZone: string, locale: string): string {
  if (Math.abs(days) <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  if (days > 1 && days < 7) return new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' }).format(at);
  const year = Math.abs(days) > 300 ? ({ year: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', ...year }).format(at);
}

// Template languages of Meta are written en_GB; a language nobody knows falls back to English.
function knownLocale(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language.replace('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
