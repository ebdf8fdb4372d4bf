import type { TemplateRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Message templates as last read from the Cloud API. */
export const TemplateModel = defineModel<TemplateRecord>('templates', 'TemplateRecord', [
  [{ orgId: 1, name: 1, language: 1 }],
]);
