import { AuditModel } from '../activities/store/models/audit-log.ts';
import type { AuditRecord } from '../schemas/generated/types.ts';
import { auditActor, type Actor } from './auth/actor.ts';
import type { ServerContext } from './context.ts';

/** What the audit log needs of a call. */
interface Audited {
  readonly actor: Actor;
  readonly orgId: string;
  readonly server: ServerContext;
}

/**
 * Writes down who did what, after it was done. A change that is in effect is not answered with an error because its
 * entry could not be written; the log has it then.
 */
export async function audit(call: Audited, action: string, target: AuditRecord['target'], details?: Record<string, unknown>): Promise<void> {
  const { server, orgId, actor } = call;
  const entry = { orgId, at: new Date(server.now()), actor: auditActor(actor), action, target, ...(details === undefined ? {} : { details }) };
  try {
    await AuditModel.create({ _id: server.newId(), ...entry });
  } catch (error) {
    server.log.error({ err: error, orgId, action, target, actor: entry.actor }, 'An audit entry could not be stored');
  }
}
