import { publish } from '../activities/store/feed.ts';
import { AuditModel } from '../activities/store/models/audit-log.ts';
import type { AuditAction, AuditRecord } from '../schemas/generated/types.ts';
import { auditActor, type Actor } from './auth/actor.ts';
import type { ServerContext } from './context.ts';
import type { ClientFacts } from './http/define-route.ts';

/** What the audit log needs of a call. */
interface Audited {
  readonly actor: Actor | { readonly kind: 'user'; readonly id: string };
  readonly orgId: string;
  readonly server: Pick<ServerContext, 'now' | 'newId' | 'log'>;
  /** Left out by what no request asked for; only what people do is told to those who look at the log. */
  readonly client?: ClientFacts;
}

/**
 * Writes down who did what, after it was done. A change that is in effect is not answered with an error because its
 * entry could not be written; the log has it then. details: plain values that say what changed, never a secret or a text of a
 * message; ids under the names that audit-log/things.ts knows are shown by name.
 */
export async function audit(call: Audited, action: AuditAction, target: AuditRecord['target'], details?: Record<string, unknown>): Promise<void> {
  const { server, orgId, actor, client } = call;
  const from = client === undefined ? {} : { requestId: client.requestId, address: client.address.slice(0, 60) };
  const entry: AuditRecord = { _id: server.newId(), orgId, at: new Date(server.now()), actor: auditActor(actor), action, target, ...(details === undefined ? {} : { details }), ...from };
  try {
    await AuditModel.create(entry);
    if (client !== undefined) publish({ orgId, topic: 'audit', type: 'audit.added', id: entry._id });
  } catch (error) {
    server.log.error({ err: error, orgId, action, target, actor: entry.actor }, 'An audit entry could not be stored');
  }
}
