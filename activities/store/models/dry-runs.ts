import type { DryRunRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Drafts that are played for many contacts. */
export const DryRunModel = defineModel<DryRunRecord>('dryRuns', 'DryRunRecord', [
  [{ flowId: 1, _id: 1 }, { unique: true }],
]);
