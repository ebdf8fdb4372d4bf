import { StepError } from '../../schemas/errors.ts';
import type { DelayParams } from '../../schemas/generated/types.ts';
import type { StepContext } from '../contract.ts';
import { dayInYear, existingDay, movedDay } from '../shared/calendar-day.ts';
import { localDate } from '../shared/local-date.ts';
import { zoneOf } from './zone-of.ts';

/** The instant that the date stands for: a fixed day, or one kept with the contact, moved by some days or to this year's return. */
export function dateInstant(ctx: StepContext, params: DelayParams): number {
  const zone = zoneOf(ctx, params);
  const time = params.time ?? '09:00';
  if (params.dateFrom === 'fixed') return ctx.calendar.localInstant(existingDay(params.date ?? ''), time, zone);
  const date = contactDate(ctx, params.field ?? '');
  const offset = params.offsetDays ?? 0;
  if (params.yearly !== true) return ctx.calendar.localInstant(movedDay(date, offset), time, zone);
  const thisYear = Number(localDate(ctx.now, zone).slice(0, 4));
  const years = [thisYear - 1, thisYear, thisYear + 1, thisYear + 2];
  const instants = years.map((year) => ctx.calendar.localInstant(movedDay(dayInYear(date, year), offset), time, zone));
  return instants.find((instant) => instant > ctx.now) ?? ctx.now;
}

function contactDate(ctx: StepContext, field: string): string {
  const value = ctx.lookup(`contact.fields.${field}`);
  if (value === undefined || value === null || value === '') throw new StepError('DATE_INVALID', `The contact has no date in the field "${field}".`, { field });
  return existingDay(typeof value === 'string' ? value : JSON.stringify(value), field);
}
