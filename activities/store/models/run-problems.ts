import type { RunProblemRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Runs that wait for a person, or have failed and were not looked at yet. One that goes on leaves the collection. */
export const RunProblemModel = defineModel<RunProblemRecord>('runProblems', 'RunProblemRecord', [
  [{ orgId: 1, at: -1, _id: -1 }],
  [{ flowId: 1, nodeId: 1 }],
]);
