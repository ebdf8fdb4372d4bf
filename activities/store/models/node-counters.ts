import type { NodeCounterRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** How often a node of a version was entered, left and failed per day, counted as it happens. */
export const NodeCounterModel = defineModel<NodeCounterRecord>('nodeCounters', 'NodeCounterRecord', [
  [{ flowId: 1, version: 1, day: 1 }],
]);
