import type { TagAddedParams } from '../../schemas/generated/types.ts';
import type { TriggerStep } from '../contract.ts';
import { admits } from '../shared/trigger-filter.ts';

const tagAdded: TriggerStep<TagAddedParams> = {
  rank: 1,
  index: {
    keysOf: (reader, { tags }) => tags.map((tag) => reader.fold(tag)),
    keysIn(reader, event) {
      const tag = event.kind === 'external' && event.name === 'contact.tagged' ? event.payload?.['tag'] : undefined;
      return typeof tag === 'string' ? [reader.fold(tag)] : [];
    },
  },
  on(ctx, params, event) {
    if (event.kind !== 'external' || event.name !== 'contact.tagged') return { do: 'ignore' };
    const tag = event.payload?.['tag'];
    if (typeof tag !== 'string' || !params.tags.some((wanted) => ctx.fold(wanted) === ctx.fold(tag))) return { do: 'ignore' };
    return admits(ctx, params) ? { do: 'start', variables: { tag }, detail: { tag } } : { do: 'ignore' };
  },
};

export default tagAdded;
