import type { FlowVersionRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Published versions; immutable. */
export const FlowVersionModel = defineModel<FlowVersionRecord>('flowVersions', 'FlowVersionRecord', [
  [{ flowId: 1, number: -1 }, { unique: true }],
]);
