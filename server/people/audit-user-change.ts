import type { UserRecord } from '../../schemas/generated/types.ts';
import { audit } from '../audit.ts';

/** One entry for each thing that was changed about a person, so that a change of role is found as one. */
export async function auditUserChange(call: Parameters<typeof audit>[0], before: UserRecord, after: UserRecord): Promise<void> {
  const target = { kind: 'user' as const, id: after._id, name: after.name };
  if (after.name !== before.name) await audit(call, 'user.renamed', target, { was: before.name });
  if (after.role !== before.role) await audit(call, 'user.role_changed', target, { role: after.role, was: before.role });
  if ((after.disabledAt === undefined) !== (before.disabledAt === undefined)) await audit(call, after.disabledAt === undefined ? 'user.enabled' : 'user.disabled', target);
}
