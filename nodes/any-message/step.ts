import type { AnyMessageParams, InboundMessage } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';
import type { TriggerStep } from '../contract.ts';
import { openingVariables } from '../shared/opening.ts';
import { admits } from '../shared/trigger-filter.ts';

const pause: Record<NonNullable<AnyMessageParams['cap']>, number> = { every_time: 0, once_per_hour: durations.HOUR, once_per_day: durations.DAY };

const anyMessage: TriggerStep<AnyMessageParams> = {
  rank: ({ fallback }) => (fallback ? 2 : 1),
  on(ctx, params, event) {
    if (event.kind !== 'inbound' || !wanted(params, event.message)) return { do: 'ignore' };
    const status = ctx.calendar.status(ctx.now);
    if (params.when !== 'always' && (params.when === 'open') !== (status === 'in')) return { do: 'ignore' };
    if (ctx.lastEnteredAt !== undefined && ctx.now - ctx.lastEnteredAt < pause[params.cap ?? 'every_time']) return { do: 'ignore' };
    if (!admits(ctx, params)) return { do: 'ignore' };
    return { do: 'start', variables: status === 'in' ? {} : openingVariables(ctx) };
  },
};

/** Without a choice everything that a person wrote counts; a reaction to an older message and notices of the platform do not. */
function wanted({ types }: AnyMessageParams, { type }: InboundMessage): boolean {
  // A tap comes as "interactive" from our own messages and as "button" from templates; to the author both are one.
  const kind = type === 'button' ? 'interactive' : type;
  if (types === undefined || types.length === 0) return kind !== 'reaction' && kind !== 'system';
  return types.some((wantedType) => wantedType === kind);
}

export default anyMessage;
