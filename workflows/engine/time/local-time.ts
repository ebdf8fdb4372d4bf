import { Temporal } from 'temporal-polyfill';
import { StepError } from '../../../schemas/errors.ts';
import { isTimeZone } from './time-zone.ts';

/**
 * The instant (epoch milliseconds) of a local date (2026-03-29) and time (02:30) in a zone. An hour that the
 * clocks skip gives the first valid minute after the gap, an hour that they repeat gives its first pass.
 */
export function localInstant(date: string, time: string, timeZone: string): number {
  return instantOf(parseDate(date), time, timeZone);
}

/** The next instant strictly after `at` that shows the time in the zone, on one of the ISO week days (all when left out or empty). */
export function nextLocalTime(at: number, time: string, timeZone: string, days: readonly number[] = []): number {
  const today = localDate(at, timeZone);
  // A week ahead, and one day more for the case that today's time is already past.
  for (let ahead = 0; ahead <= 8; ahead++) {
    const date = today.add({ days: ahead });
    if (days.length > 0 && !days.includes(date.dayOfWeek)) continue;
    const instant = instantOf(date, time, timeZone);
    if (instant > at) return instant;
  }
  throw new StepError('DATE_INVALID', `No day of the week fits ${days.join(', ')}.`, { days: [...days] });
}

/** The calendar date that the zone shows at an instant. */
export function localDate(at: number, timeZone: string): Temporal.PlainDate {
  return zoned(at, timeZone).toPlainDate();
}

export function zoned(at: number, timeZone: string): Temporal.ZonedDateTime {
  if (!isTimeZone(timeZone)) throw new StepError('DATE_INVALID', `The time zone ${timeZone} is not known.`, { timeZone });
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}

/** As localInstant, of a date that is already parsed. 24:00 is midnight at the end of that day. */
export function instantOf(date: Temporal.PlainDate, time: string, timeZone: string): number {
  if (!isTimeZone(timeZone)) throw new StepError('DATE_INVALID', `The time zone ${timeZone} is not known.`, { timeZone });
  const local = time === '24:00' ? date.add({ days: 1 }).toPlainDateTime() : date.toPlainDateTime(parseTime(time));
  const first = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(local)) return first.epochMilliseconds;
  // In a gap "earlier" reads the time with the offset after the change, so it lies before the change.
  return first.getTimeZoneTransition('next')?.epochMilliseconds ?? first.epochMilliseconds;
}

function parseDate(date: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(date);
  } catch {
    throw new StepError('DATE_INVALID', `${date} is not a date such as 2026-12-31.`, { date });
  }
}

function parseTime(time: string): Temporal.PlainTime {
  try {
    return Temporal.PlainTime.from(time);
  } catch {
    throw new StepError('DATE_INVALID', `${time} is not a time such as 09:30.`, { time });
  }
}
