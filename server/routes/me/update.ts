import { publish } from '../../../activities/store/feed.ts';
import { UserModel } from '../../../activities/store/models/users.ts';
import { personId } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { sessionView } from '../../views/session-view.ts';

export default defineRoute({
  method: 'patch',
  path: '/me',
  access: 'person',
  body: 'ProfileUpdate',
  response: 'SessionView',
  summary: 'Change the own name or presence',
  async handler({ input, actor, orgId, server }) {
    const change = { ...input.body, lastSeenAt: new Date(server.now()) };
    const user = found(await UserModel.findOneAndUpdate({ _id: personId(actor), orgId }, { $set: change }, { returnDocument: 'after' }).lean());
    publish({ orgId, topic: 'presence', type: 'presence.changed', id: user._id, data: { name: user.name, presence: user.presence } });
    return sessionView(user);
  },
});
