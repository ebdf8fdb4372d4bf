import { withCapital } from '../../i18n/with-capital.ts';

/** The local day of a moment in words: today, yesterday, or its date; as every language says it, without words of our own. */
export function dayName(at: string, now: Date, language: string): string {
  const day = new Date(at);
  const ago = Math.round((midnight(now) - midnight(day)) / 86_400_000);
  const name = ago === 0 || ago === 1
    ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-ago, 'day')
    : new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(day);
  return withCapital(name, language);
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
