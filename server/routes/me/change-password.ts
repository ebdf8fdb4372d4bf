import { UserModel } from '../../../activities/store/models/users.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { audit } from '../../audit.ts';
import { auditRefusal } from '../../auth/audit-refusal.ts';
import { hashPassword, verifyPassword } from '../../auth/passwords.ts';
import { endSessionsOf } from '../../auth/sessions.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

/** Ends all other sessions of the person: whoever knew the old password is out. */
export default defineRoute({
  method: 'post',
  path: '/me/password',
  access: 'person',
  body: 'PasswordChange',
  limit: 'log-in',
  summary: 'Change the own password',
  async handler(call) {
    const { input, actor, orgId, server, client } = call;
    if (actor.kind !== 'user') throw new ApiProblem('FORBIDDEN');
    const user = found(await UserModel.findOne({ _id: actor.id, orgId }).lean());
    const me = { kind: 'user' as const, id: user._id, name: user.name };
    await server.logInLimits.attempt(client.address, user.email, () => auditRefusal(call, user.email, 'session.blocked'));
    const { ok } = await verifyPassword(input.body.current, user.passwordHash);
    if (!ok) await audit(call, 'user.password_refused', me);
    if (!ok) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'current', rule: 'password', message: 'The present password is wrong.', fix: 'Type the password you log in with.' }]);
    await server.logInLimits.succeeded(client.address, user.email);
    await UserModel.updateOne({ _id: user._id, orgId }, { $set: { passwordHash: await hashPassword(input.body.next) } });
    await endSessionsOf({ id: user._id, orgId }, actor.sessionId);
    await audit(call, 'user.password_changed', me);
  },
});
