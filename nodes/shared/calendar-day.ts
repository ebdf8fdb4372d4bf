import { StepError } from '../../schemas/errors.ts';
import { durations } from '../../schemas/limits.ts';
import type { TextProblem } from '../../schemas/text-problems.ts';

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/;

/** The day (YYYY-MM-DD) of a text such as 2026-03-12 or 2026-03-12T08:00:00Z; throws DATE_INVALID when the calendar does not have it. */
export function existingDay(text: string, field?: string): string {
  const date = isoDate.test(text) ? text.slice(0, 10) : '';
  if (date === '' || movedDay(date, 0) !== date) throw new StepError('DATE_INVALID', `"${text}" is not a date such as 2026-03-12.`, { value: text, cause: { code: 'date_wrong', values: { value: text, example: '2026-03-12' } } satisfies TextProblem, ...(field !== undefined && { field }) });
  return date;
}

/** The day some days later or earlier; empty when there is no such day to start from. */
export function movedDay(date: string, days: number): string {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(midnight) ? '' : new Date(midnight + days * durations.DAY).toISOString().slice(0, 10);
}

/** The day in another year; 29 February becomes 28 February where there is none. */
export function dayInYear(date: string, year: number): string {
  const day = `${year}${date.slice(4)}`;
  return movedDay(day, 0) === day ? day : `${year}-02-28`;
}
