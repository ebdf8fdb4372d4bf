import type { RunRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** One contact on its way through one version of a flow. */
export const RunModel = defineModel<RunRecord>('runs', 'RunRecord', [
  [{ flowId: 1, status: 1, updatedAt: -1, _id: -1 }],
  [{ conversationId: 1, startedAt: -1 }],
]);

/** Leaves branches out: a contact who goes several ways at once is in the flow once. */
export const wholeRuns = { 'parent.root': { $exists: false } };
