import { UserModel } from '../../activities/store/models/users.ts';
import { audit } from '../audit.ts';
import type { Call } from '../http/define-route.ts';

/**
 * Writes down that somebody could not log in as a person whom there is; an address that nobody has belongs to no organisation.
 * Never waited for: an answer that takes longer for the address of a person would tell that there is one.
 */
export function auditRefusal({ server, client }: Pick<Call<undefined, undefined, undefined>, 'server' | 'client'>, email: string, action: 'session.refused' | 'session.blocked'): void {
  const note = async (): Promise<void> => {
    const user = await UserModel.findOne({ email }, { orgId: 1, name: 1, disabledAt: 1 }).lean();
    if (user === null) return;
    const reason = action === 'session.blocked' ? {} : { reason: user.disabledAt === undefined ? 'password' : 'disabled' };
    await audit({ actor: { kind: 'nobody' }, orgId: user.orgId, server, client }, action, { kind: 'user', id: user._id, name: user.name }, reason);
  };
  note().catch((error: unknown) => server.log.warn({ err: error }, 'A refused log-in is not in the audit log'));
}
