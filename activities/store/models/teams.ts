import type { TeamRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** People who share a queue of conversations. */
export const TeamModel = defineModel<TeamRecord>('teams', 'TeamRecord', [[{ orgId: 1, name: 1 }, { unique: true }]]);
