import type { TemplateDraftRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Templates that are being written. */
export const TemplateDraftModel = defineModel<TemplateDraftRecord>('templateDrafts', 'TemplateDraftRecord', [
  [{ orgId: 1, updatedAt: -1, _id: -1 }],
]);
