import type { FlowValue } from '../../../../nodes/contract.ts';
import { durations } from '../../../../schemas/limits.ts';
import { asInstant, textOf } from '../../context/comparable.ts';
import { zoned } from '../../time/local-time.ts';
import { defineFunction, type ExpressionFunction, type FunctionCall } from '../define-function.ts';
import { expressionError } from '../expression-error.ts';

/** Functions about dates and times, in the contact's zone. A time is a text such as 2026-12-31T18:00:00Z, a date one such as 2026-12-31. */
export const timeFunctions: readonly ExpressionFunction[] = [
  defineFunction('date(time: text): text', 'The calendar day of a time.', ['date("2026-12-31T18:00:00Z")', '2026-12-31'], (call) => local(call).toPlainDate().toString()),
  defineFunction('time(time: text): text', 'The time of day of a time.', ['time("2026-12-31T18:05:00Z")', '18:05'], (call) => local(call).toPlainTime().toString({ smallestUnit: 'minute' })),
  defineFunction('hour(time: text): number', 'The hour of the day, 0 to 23.', ['hour("2026-12-31T18:05:00Z")', 18], (call) => local(call).hour),
  defineFunction('weekday(time: text): number', 'The day of the week, 1 for Monday to 7 for Sunday.', ['weekday("2026-12-31")', 4], (call) => local(call).dayOfWeek),
  defineFunction('addDays(time: text, days: number): text', 'The same time of day so many days later, or earlier if less than 0.', ['addDays("2026-12-31", 1)', '2027-01-01'], (call) => {
    const days = bounded(call, 36_500);
    const moved = local(call).add({ days });
    return isDay(call.values[0]) ? moved.toPlainDate().toString() : moved.toInstant().toString();
  }),
  defineFunction('addHours(time: text, hours: number): text', 'The time so many hours later.', ['addHours("2026-12-31T18:00:00Z", 1.5)', '2026-12-31T19:30:00Z'], (call) =>
    new Date(instant(call, 0) + bounded(call, 876_000) * durations.HOUR).toISOString().replace('.000Z', 'Z')),
  defineFunction('daysBetween(from: text, to: text): number', 'Calendar days from one time to another; less than 0 if the second is earlier.', ['daysBetween("2026-12-24", "2026-12-31")', 7], (call) =>
    local(call).toPlainDate().until(local(call, 1).toPlainDate()).days),
  defineFunction('hoursBetween(from: text, to: text): number', 'Hours from one time to another, with fractions.', ['hoursBetween("2026-12-31T18:00:00Z", "2026-12-31T19:30:00Z")', 1.5], (call) => (instant(call, 1) - instant(call, 0)) / durations.HOUR),
];

const isDay = (value: FlowValue | undefined): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

function instant({ values, timeZone, place }: FunctionCall, index: number): number {
  const value = values[index] ?? null;
  const at = asInstant(value, timeZone);
  if (at === undefined) throw expressionError('time_wrong', place, { value: textOf(value).slice(0, 60) });
  return at;
}

function local(call: FunctionCall, index = 0): ReturnType<typeof zoned> {
  return zoned(instant(call, index), call.timeZone);
}

function bounded({ values, place }: FunctionCall, most: number): number {
  const amount = Number(values[1]);
  if (!(Math.abs(amount) <= most)) throw expressionError('amount_too_large', place, { limit: most });
  return amount;
}
