import type { EventParams } from '../../schemas/generated/types.ts';
import type { TriggerStep } from '../contract.ts';
import { eventData } from '../shared/event-data.ts';
import { admits } from '../shared/trigger-filter.ts';

const eventStep: TriggerStep<EventParams> = {
  rank: 1,
  on(ctx, params, event) {
    if (event.kind !== 'external' || event.name !== params.name) return { do: 'ignore' };
    const data = eventData(event);
    return admits(ctx, params, { event: data }) ? { do: 'start', variables: { event: data }, detail: { event: event.name } } : { do: 'ignore' };
  },
};

export default eventStep;
