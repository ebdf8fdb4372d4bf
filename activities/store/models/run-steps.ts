import type { RunStepRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** The path of a run, one record per turn of the engine; append only. */
export const RunStepModel = defineModel<RunStepRecord>('runSteps', 'RunStepRecord', [
  [{ runId: 1, at: 1 }],
]);
