import type { TraceGroup } from './trace-groups.ts';

/** What is said of a time nearer than this to the one before it is known from that. */
const sameMs = 1000;

export type TraceTimes = {
  visit: string;
  /** Of each line that came later than what stands above it: a wait may end days after it began. */
  lines: ReadonlyArray<string | undefined>;
};

/** The times of a trace as they are read from above: the day is said where it changes, and at the beginning when that is not today. */
export function traceTimes(groups: ReadonlyArray<TraceGroup>, locale: string, now: number, timeZone?: string): TraceTimes[] {
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat('en-CA', zone);
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', ...zone });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium', ...zone });
  let above = now;
  const say = (at: number): string => {
    const text = (day.format(at) === day.format(above) ? clock : full).format(at);
    above = at;
    return text;
  };
  return groups.map(({ at, lines }) => ({ visit: say(at), lines: lines.map((line) => (line.at - above < sameMs ? undefined : say(line.at))) }));
}
