import { UserModel } from '../../../activities/store/models/users.ts';
import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { audit } from '../../audit.ts';
import { auditRefusal } from '../../auth/audit-refusal.ts';
import { hashPassword, nobodysHash, verifyPassword } from '../../auth/passwords.ts';
import { sessionCookie } from '../../auth/session-cookie.ts';
import { startSession } from '../../auth/sessions.ts';
import { defineRoute } from '../../http/define-route.ts';
import { announcePresence } from '../../people/presence.ts';
import { sessionView } from '../../views/session-view.ts';

/** Log-in. An unknown address, a wrong password and a disabled account are answered alike and take equally long. */
export default defineRoute({
  method: 'post',
  path: '/session',
  access: 'public',
  limit: 'log-in',
  body: 'SessionCreate',
  response: 'SessionView',
  summary: 'Log in',
  async handler(call) {
    const { input, server, client, setHeader } = call;
    const email = input.body.email.trim().toLowerCase();
    await server.logInLimits.attempt(client.address, email, () => auditRefusal(call, email, 'session.blocked'));
    const user = await UserModel.findOne({ email }).lean();
    const { ok, outdated } = await verifyPassword(input.body.password, user?.passwordHash ?? (await nobodysHash));
    if (user === null || !ok || user.disabledAt !== undefined) {
      auditRefusal(call, email, 'session.refused');
      throw new ApiProblem('INVALID_CREDENTIALS');
    }
    await server.logInLimits.succeeded(client.address, email);
    const now = server.now();
    // Whoever logs in is here; away and offline are chosen afterwards.
    const seen = { lastSeenAt: new Date(now), presence: 'online' as const };
    const renewed = outdated ? { passwordHash: await hashPassword(input.body.password) } : {};
    await UserModel.updateOne({ _id: user._id }, { $set: { ...seen, ...renewed }, $unset: { presenceBefore: 1 } });
    const token = await startSession({ id: user._id, orgId: user.orgId }, client.userAgent, now);
    setHeader('set-cookie', sessionCookie(server.settings, token));
    await audit({ ...call, orgId: user.orgId, actor: { kind: 'user', id: user._id } }, 'session.started', { kind: 'user', id: user._id, name: user.name }, withoutUndefined({ browser: client.userAgent?.slice(0, 300) }));
    announcePresence({ ...user, ...seen });
    return sessionView({ ...user, ...seen });
  },
});
