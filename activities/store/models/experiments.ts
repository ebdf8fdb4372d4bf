import type { ExperimentEntryRecord, ExperimentRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** What the experiments of flows have counted, and how they were decided. */
export const ExperimentModel = defineModel<ExperimentRecord>('experiments', 'ExperimentRecord', [[{ flowId: 1 }]]);

/** The arm that each contact got. */
export const ExperimentEntryModel = defineModel<ExperimentEntryRecord>('experimentEntries', 'ExperimentEntryRecord');
