import type { BusinessCalendar } from '../../schemas/generated/types.ts';
import type { FlowValue, TriggerContext } from '../contract.ts';

/** Variable `opening`: when it opens next, in words for the customer ("tomorrow 09:00"); none when it never opens. */
export function openingVariables(ctx: Pick<TriggerContext, 'calendar' | 'now' | 'timeZone' | 'contact'>, calendar?: BusinessCalendar): Record<string, FlowValue> {
  const at = ctx.calendar.nextOpening(ctx.now, calendar);
  return at === undefined ? {} : { opening: ctx.calendar.describe(at, ctx.now, ctx.timeZone, ctx.contact.language) };
}
