import type { AuditRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Who did what; append only. */
export const AuditModel = defineModel<AuditRecord>('auditLog', 'AuditRecord', [
  [{ orgId: 1, at: -1, _id: -1 }],
]);
