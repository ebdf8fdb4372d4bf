import type { PlanRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Compiled versions, found by the hash of their content; immutable. */
export const PlanModel = defineModel<PlanRecord>('plans', 'PlanRecord');
