import type { SegmentRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Saved conditions over contacts. */
export const SegmentModel = defineModel<SegmentRecord>('segments', 'SegmentRecord', [
  [{ orgId: 1, name: 1 }, { unique: true }],
]);
