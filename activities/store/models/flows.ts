import type { FlowRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Flows with their draft. */
export const FlowModel = defineModel<FlowRecord>('flows', 'FlowRecord', [
  [{ orgId: 1, status: 1 }],
]);
