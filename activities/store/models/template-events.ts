import type { TemplateEventRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** What happened to message templates; append only. */
export const TemplateEventModel = defineModel<TemplateEventRecord>('templateEvents', 'TemplateEventRecord', [[{ templateId: 1, at: -1, _id: -1 }]]);
