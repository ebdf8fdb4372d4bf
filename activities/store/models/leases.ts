import type { LeaseRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Who may act for a number or a job until when. */
export const LeaseModel = defineModel<LeaseRecord>('leases', 'LeaseRecord');
