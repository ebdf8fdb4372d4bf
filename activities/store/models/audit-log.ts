import type { AuditRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/**
 * Who did what; append only. Every filter of the list has an index that ends in the order of the list, so that a page costs
 * the same however long the log is. The first one also serves the sweep.
 */
export const AuditModel = defineModel<AuditRecord>('auditLog', 'AuditRecord', [
  [{ orgId: 1, at: -1, _id: -1 }],
  [{ orgId: 1, 'actor.kind': 1, at: -1, _id: -1 }],
  [{ orgId: 1, 'actor.id': 1, at: -1, _id: -1 }],
  [{ orgId: 1, 'target.kind': 1, at: -1, _id: -1 }],
  [{ orgId: 1, 'target.id': 1, at: -1, _id: -1 }],
  [{ orgId: 1, action: 1, at: -1, _id: -1 }],
]);
