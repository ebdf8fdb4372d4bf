import type { ApprovalRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** What flows ask people of the team; found by id. */
export const ApprovalModel = defineModel<ApprovalRecord>('approvals', 'ApprovalRecord', []);
