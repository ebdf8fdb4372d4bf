import type { DryRunChunkRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** What came of a draft that is played for many contacts, a few contacts in each record. */
export const DryRunChunkModel = defineModel<DryRunChunkRecord>('dryRunChunks', 'DryRunChunkRecord');
