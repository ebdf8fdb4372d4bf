import type { NumberHourRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** What numbers sent, hour by hour. */
export const NumberHourModel = defineModel<NumberHourRecord>('numberHours', 'NumberHourRecord', [[{ at: 1 }]]);
