import { UserModel } from '../../../activities/store/models/users.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { personId } from '../../auth/actor.ts';
import { sessionView } from '../../views/session-view.ts';

export default defineRoute({
  method: 'get',
  path: '/session',
  access: 'person',
  response: 'SessionView',
  summary: 'Who is logged in',
  async handler({ actor, orgId }) {
    return sessionView(found(await UserModel.findOne({ _id: personId(actor), orgId }).lean()));
  },
});
