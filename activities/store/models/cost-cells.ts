import type { CostCellRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Costs, summed up as they arise: a month is read from a few hundred of these, never from messages. */
export const CostCellModel = defineModel<CostCellRecord>('costCells', 'CostCellRecord', [[{ orgId: 1, day: 1, _id: 1 }]]);
