import { UserModel } from '../../../activities/store/models/users.ts';
import { personId } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { auditUserChange } from '../../people/audit-user-change.ts';
import { announcePresence } from '../../people/presence.ts';
import { sessionView } from '../../views/session-view.ts';

export default defineRoute({
  method: 'patch',
  path: '/me',
  access: 'person',
  body: 'ProfileUpdate',
  response: 'SessionView',
  summary: 'Change the own name or presence',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { presence } = input.body;
    const own = { _id: personId(actor), orgId };
    const before = found(await UserModel.findOne(own).lean());
    const change = { $set: { ...input.body, lastSeenAt: new Date(server.now()) }, ...(presence === undefined ? {} : { $unset: { presenceBefore: 1 as const } }) };
    const user = found(await UserModel.findOneAndUpdate(own, change, { returnDocument: 'after' }).lean());
    await auditUserChange(call, before, user);
    announcePresence(user);
    return sessionView(user);
  },
});
