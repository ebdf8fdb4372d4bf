import type { DelayParams } from '../../schemas/generated/types.ts';
import type { StepContext } from '../contract.ts';

/** The time zone whose clock decides: the contact's unless chosen otherwise. */
export function zoneOf(ctx: StepContext, { zone, timeZone }: DelayParams): string {
  if (zone === 'organisation') return ctx.organisation.timeZone;
  return zone === 'fixed' && timeZone !== undefined ? timeZone : ctx.timeZone;
}
