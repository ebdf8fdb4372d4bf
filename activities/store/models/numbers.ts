import type { NumberRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Business phone numbers. */
export const NumberModel = defineModel<NumberRecord>('numbers', 'NumberRecord', [
  [{ orgId: 1 }],
  [{ wabaId: 1 }],
]);
