import type { RunJobChunkRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** The runs of jobs, a hundred in each record, and what became of them. */
export const RunJobChunkModel = defineModel<RunJobChunkRecord>('runJobChunks', 'RunJobChunkRecord');
