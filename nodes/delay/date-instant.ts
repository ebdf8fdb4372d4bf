import { StepError } from '../../schemas/errors.ts';
import type { DelayParams } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';
import type { StepContext } from '../contract.ts';
import { localDate } from '../shared/local-date.ts';
import { zoneOf } from './zone-of.ts';

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/;

/** The instant that the date stands for: a fixed day, or one kept with the contact, moved by some days or to this year's return. */
export function dateInstant(ctx: StepContext, params: DelayParams): number {
  const zone = zoneOf(ctx, params);
  const time = params.time ?? '09:00';
  if (params.dateFrom === 'fixed') return ctx.calendar.localInstant(existing(params.date ?? ''), time, zone);
  const date = contactDate(ctx, params.field ?? '');
  const offset = params.offsetDays ?? 0;
  if (params.yearly !== true) return ctx.calendar.localInstant(moved(date, offset), time, zone);
  const thisYear = Number(localDate(ctx.now, zone).slice(0, 4));
  const years = [thisYear - 1, thisYear, thisYear + 1, thisYear + 2];
  const instants = years.map((year) => ctx.calendar.localInstant(moved(inYear(date, year), offset), time, zone));
  return instants.find((instant) => instant > ctx.now) ?? ctx.now;
}

function contactDate(ctx: StepContext, field: string): string {
  const value = ctx.lookup(`contact.fields.${field}`);
  if (value === undefined || value === null || value === '') throw new StepError('DATE_INVALID', `The contact has no date in the field "${field}".`, { field });
  return existing(String(value), field);
}

/** The day of a text such as 2026-03-12 or 2026-03-12T08:00:00Z, if the calendar has it. */
function existing(text: string, field?: string): string {
  const date = isoDate.test(text) ? text.slice(0, 10) : '';
  if (date === '' || moved(date, 0) !== date) throw new StepError('DATE_INVALID', `"${text}" is not a date such as 2026-03-12.`, { value: text, ...(field !== undefined && { field }) });
  return date;
}

function moved(date: string, days: number): string {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(midnight) ? '' : new Date(midnight + days * durations.DAY).toISOString().slice(0, 10);
}

/** The day in another year; 29 February becomes 28 February where there is none. */
function inYear(date: string, year: number): string {
  const day = `${year}${date.slice(4)}`;
  return moved(day, 0) === day ? day : `${year}-02-28`;
}
