import type { BudgetChargeRecord, BudgetRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** What flows have spent, by day and altogether. */
export const BudgetModel = defineModel<BudgetRecord>('budgets', 'BudgetRecord');

/** What was charged for which message, so that none is charged twice. */
export const BudgetChargeModel = defineModel<BudgetChargeRecord>('budgetCharges', 'BudgetChargeRecord', [[{ day: 1 }]]);
