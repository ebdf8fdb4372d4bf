import { ulid } from 'ulid';
import { AuditModel } from '../../activities/store/models/audit-log.ts';
import type { AuditAction, AuditRecord } from '../../schemas/generated/types.ts';

/** Writes into the audit log what was done at the command line, where nobody is logged in. */
export async function auditCommand(orgId: string, action: AuditAction, target: AuditRecord['target'], details: Record<string, unknown> = {}): Promise<void> {
  await AuditModel.create({ _id: ulid(), orgId, at: new Date(), actor: { kind: 'system' }, action, target, details: { ...details, by: 'command line' } });
}
