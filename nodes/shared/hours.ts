import type { BusinessCalendar } from '../../schemas/generated/types.ts';
import type { CalendarView, StepContext } from '../contract.ts';

/** The params of every node that counts by opening hours. */
export interface HoursParams {
  /** organisation (the default), own (those in calendar) or team:<id>. */
  hours?: string;
  calendar?: BusinessCalendar;
}

const TEAM = 'team:';

/** The opening hours that are meant; undefined: those of the organisation, also when the team has none or is gone. */
export function calendarOf({ organisation }: Pick<StepContext, 'organisation'>, { hours, calendar }: HoursParams): BusinessCalendar | undefined {
  if (hours === 'own') return calendar;
  if (hours?.startsWith(TEAM) !== true) return undefined;
  const id = hours.slice(TEAM.length);
  return organisation.teams?.find((team) => team.id === id)?.calendar;
}

/** Questions about opening hours, answered for those that are meant. */
export function hoursOf(ctx: Pick<StepContext, 'calendar' | 'organisation'>, params: HoursParams): CalendarView {
  const { calendar } = ctx;
  const meant = calendarOf(ctx, params);
  if (meant === undefined) return calendar;
  return {
    ...calendar,
    status: (at) => calendar.status(at, meant),
    nextOpening: (at) => calendar.nextOpening(at, meant),
    addBusinessTime: (at, durationMs) => calendar.addBusinessTime(at, durationMs, meant),
  };
}
