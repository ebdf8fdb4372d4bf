import { UserModel } from '../../../activities/store/models/users.ts';
import { personId } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { announcePresence } from '../../people/presence.ts';
import { sessionView } from '../../views/session-view.ts';

export default defineRoute({
  method: 'patch',
  path: '/me',
  access: 'person',
  body: 'ProfileUpdate',
  response: 'SessionView',
  summary: 'Change the own name or presence',
  async handler({ input, actor, orgId, server }) {
    const { presence } = input.body;
    const change = { $set: { ...input.body, lastSeenAt: new Date(server.now()) }, ...(presence === undefined ? {} : { $unset: { presenceBefore: 1 as const } }) };
    const user = found(await UserModel.findOneAndUpdate({ _id: personId(actor), orgId }, change, { returnDocument: 'after' }).lean());
    announcePresence(user);
    return sessionView(user);
  },
});
