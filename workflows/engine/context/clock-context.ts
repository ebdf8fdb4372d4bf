import type { ClockContext } from '../../../nodes/contract.ts';
import type { ConditionGroup, ContactView, OrganisationView } from '../../../schemas/generated/types.ts';
import { calendarView } from '../time/calendar-view.ts';
import { timeZoneOf } from '../time/time-zone.ts';
import { evaluateCondition } from './condition.ts';
import { buildScope, readPath } from './scope.ts';
import { withSegments } from './segments.ts';

/** What is known outside of any conversation: of one contact, or of nobody in particular. */
export interface ContactContext extends ClockContext {
  /** Whether the contact fits; throws StepError on a row that cannot be evaluated. */
  fits(condition: ConditionGroup | undefined): boolean;
}

const nobody: ContactView = { id: '', tags: [], fields: {} };

/** The world as the clocks of triggers and conditions on contacts see it. */
export function contactContext(now: number, organisation: OrganisationView, contact: ContactView = nobody): ContactContext {
  const timeZone = contact === nobody ? organisation.timeZone : timeZoneOf(contact, organisation);
  const scope = buildScope(withSegments({ now, contact, conversation: { id: '', status: 'open' }, organisation, variables: {}, message: undefined, error: undefined, timeZone, windowExpiresAt: undefined }));
  return {
    now,
    organisation,
    timeZone,
    calendar: calendarView(organisation.calendar),
    lookup: (path) => readPath(scope, path),
    fits: (condition) => condition === undefined || evaluateCondition(condition, { scope, timeZone }),
  };
}
