import type { ConsentChangedParams } from '../../schemas/generated/types.ts';
import type { TriggerStep } from '../contract.ts';
import { startOn } from '../shared/on-external.ts';

const consentChanged: TriggerStep<ConsentChangedParams> = {
  rank: 1,
  on: (ctx, params, event) => startOn(ctx, params, event, `contact.${params.change}`),
};

export default consentChanged;
