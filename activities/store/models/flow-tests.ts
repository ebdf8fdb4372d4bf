import type { FlowTestRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Conversations that are played with a flow's draft before it is published. */
export const FlowTestModel = defineModel<FlowTestRecord>('flowTests', 'FlowTestRecord', [
  [{ flowId: 1, _id: 1 }, { unique: true }],
]);
