import type { SpeedChangeRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** History of the numbers' speeds; read by prefix of the id. */
export const SpeedChangeModel = defineModel<SpeedChangeRecord>('speedChanges', 'SpeedChangeRecord');
