import type { UntoldEventRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** What conversations have yet to be told; almost always empty. */
export const UntoldEventModel = defineModel<UntoldEventRecord>('untoldEvents', 'UntoldEventRecord', [
  [{ storedAt: 1 }],
]);
