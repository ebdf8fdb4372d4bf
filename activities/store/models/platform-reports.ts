import type { PlatformReportRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** What WhatsApp tells of accounts, numbers and the like, in words. */
export const PlatformReportModel = defineModel<PlatformReportRecord>('platformReports', 'PlatformReportRecord', [
  [{ orgId: 1, at: -1, _id: -1 }],
]);
