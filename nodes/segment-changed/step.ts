import type { SegmentChangedParams } from '../../schemas/generated/types.ts';
import type { TriggerStep } from '../contract.ts';
import { admits } from '../shared/trigger-filter.ts';

const segmentChanged: TriggerStep<SegmentChangedParams> = {
  rank: 1,
  on(ctx, params, event) {
    if (event.kind !== 'external' || !event.name.startsWith('contact.')) return { do: 'ignore' };
    // Several changes made at once are told one after the other, each with the contact as it is after all of them.
    if (ctx.lastEnteredAt !== undefined && ctx.lastEnteredAt >= event.at) return { do: 'ignore' };
    const segments = ctx.lookup('contact.segments');
    const isIn = Array.isArray(segments) && segments.includes(params.segmentId);
    const wasIn = ctx.segmentsBefore(event).includes(params.segmentId);
    const happened = params.change === 'entered' ? isIn && !wasIn : wasIn && !isIn;
    return happened && admits(ctx, params) ? { do: 'start', variables: { segment: params.segmentId }, detail: { segmentId: params.segmentId } } : { do: 'ignore' };
  },
};

export default segmentChanged;
