import type { CalendarView } from '../../../nodes/contract.ts';
import type { BusinessCalendar } from '../../../schemas/generated/types.ts';
import { addBusinessTime, nextOpening, openingStatus } from './business-time.ts';
import { describeInstant } from './describe-instant.ts';
import { localInstant, nextLocalTime } from './local-time.ts';

/** What a step may ask about time; `own` is the organisation's calendar, used where no other is given. */
export function calendarView(own: BusinessCalendar): CalendarView {
  return {
    status: (at, calendar = own) => openingStatus(at, calendar),
    nextOpening: (at, calendar = own) => nextOpening(at, calendar),
    addBusinessTime: (at, durationMs, calendar = own) => addBusinessTime(at, durationMs, calendar),
    nextLocalTime,
    localInstant,
    describe: describeInstant,
  };
}
