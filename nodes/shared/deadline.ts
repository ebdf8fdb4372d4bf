import type { CalendarView } from '../contract.ts';

export type Clock = 'wall' | 'business';

/** The instant `durationMs` after `since`; by the business clock only open time counts, and if it never opens, all time does. */
export function deadline(calendar: CalendarView, since: number, durationMs: number, clock: Clock = 'wall'): number {
  return (clock === 'business' ? calendar.addBusinessTime(since, durationMs) : undefined) ?? since + durationMs;
}
