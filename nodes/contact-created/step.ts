import type { ContactCreatedParams } from '../../schemas/generated/types.ts';
import type { TriggerStep } from '../contract.ts';
import { startOn } from '../shared/on-external.ts';

const contactCreated: TriggerStep<ContactCreatedParams> = {
  rank: 1,
  on: (ctx, params, event) => startOn(ctx, params, event, 'contact.created'),
};

export default contactCreated;
