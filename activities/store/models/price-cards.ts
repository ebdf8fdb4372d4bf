import type { PriceCardRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Price cards that administrators brought in. */
export const PriceCardModel = defineModel<PriceCardRecord>('priceCards', 'PriceCardRecord', [[{ orgId: 1 }]]);
