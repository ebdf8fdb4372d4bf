import type { ContactDateParams } from '../../schemas/generated/types.ts';
import type { ClockContext } from '../contract.ts';
import { dayInYear, existingDay, movedDay } from '../shared/calendar-day.ts';
import { clockZone } from '../shared/clock-event.ts';
import { localDate } from '../shared/local-date.ts';

/** The first instant after `after` that the contact's date stands for; undefined when there is none or the contact has no date. */
export function nextInstant(ctx: ClockContext, params: ContactDateParams, after: number): number | undefined {
  const { field, time, offsetDays = 0, yearly } = params;
  const value = ctx.lookup(`contact.fields.${field}`);
  if (typeof value !== 'string' || value === '') return undefined;
  const day = existingDay(value, field);
  const zone = clockZone(ctx, { ...params, zone: params.zone ?? 'contact' });
  const year = Number(localDate(after, zone).slice(0, 4));
  // An offset may lead into the year before or after.
  const days = yearly === true ? [year - 1, year, year + 1, year + 2].map((candidate) => dayInYear(day, candidate)) : [day];
  return days.map((candidate) => ctx.calendar.localInstant(movedDay(candidate, offsetDays), time, zone)).find((instant) => instant > after);
}
