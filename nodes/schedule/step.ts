import type { ScheduleParams } from '../../schemas/generated/types.ts';
import { durations, limits } from '../../schemas/limits.ts';
import type { ClockContext, TriggerStep } from '../contract.ts';
import { movedDay } from '../shared/calendar-day.ts';
import { audienceOf, clockSince, clockZone, isMeant } from '../shared/clock-event.ts';
import { localDate } from '../shared/local-date.ts';
import { nextDay } from './recurrence.ts';

const schedule: TriggerStep<ScheduleParams> = {
  rank: 1,
  on: (ctx, params, event) => (clockSince(ctx, event) !== undefined && isMeant(ctx, params) ? { do: 'start' } : { do: 'ignore' }),
  clock: {
    per: 'audience',
    next: nextInstant,
    graceMs: ({ lateMs }) => lateMs ?? limits.clockLateMs,
    audience: audienceOf,
  },
};

function nextInstant(ctx: ClockContext, params: ScheduleParams, after: number): number | undefined {
  const zone = clockZone(ctx, params);
  let from: string = localDate(after - durations.DAY, zone);
  for (;;) {
    const day = nextDay(params, from);
    if (day === undefined) return undefined;
    const instant = ctx.calendar.localInstant(day, params.time, zone);
    if (instant > after) return instant;
    from = movedDay(day, 1);
  }
}

export default schedule;
