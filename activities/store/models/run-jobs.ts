import type { RunJobRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Actions on many runs; the runs themselves are in chunks. */
export const RunJobModel = defineModel<RunJobRecord>('runJobs', 'RunJobRecord');
