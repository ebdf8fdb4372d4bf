import { StepError } from '../../schemas/errors.ts';
import type { DelayParams } from '../../schemas/generated/types.ts';
import type { ActionStep, StepContext } from '../contract.ts';
import { deadline } from '../shared/deadline.ts';
import { hoursOf } from '../shared/hours.ts';
import { dateInstant } from './date-instant.ts';
import { zoneOf } from './zone-of.ts';

const delay: ActionStep<DelayParams> = {
  enter(ctx, params) {
    const until = wakeUp(ctx, params);
    if (until > ctx.now) return { do: 'wait', until, accepts: [] };
    return { do: 'go', handle: params.mode === 'until_date' ? 'past' : 'next' };
  },
  resume: (_ctx, _params, event) => (event.kind === 'timer' ? { do: 'go', handle: 'next' } : { do: 'decline' }),
};

/** When the run goes on; now or earlier when there is nothing to wait for. */
function wakeUp(ctx: StepContext, params: DelayParams): number {
  switch (params.mode) {
    case 'for':
      return deadline(hoursOf(ctx, params), ctx.now, params.durationMs ?? 0, params.clock);
    case 'until_local_time':
      return ctx.calendar.nextLocalTime(ctx.now, params.time ?? '09:00', zoneOf(ctx, params), params.days?.length ? params.days : undefined);
    case 'until_business_hours':
      return nextOpening(ctx, params);
    case 'until_date':
      return dateInstant(ctx, params);
  }
}

function nextOpening(ctx: StepContext, params: DelayParams): number {
  const at = hoursOf(ctx, params).nextOpening(ctx.now);
  if (at === undefined) throw new StepError('NEVER_OPEN');
  return at;
}

export default delay;
