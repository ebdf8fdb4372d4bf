import { UserModel } from '../../../activities/store/models/users.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { resetPassword } from '../../people/reset-password.ts';
import { userView } from '../../views/user-view.ts';

export default defineRoute({
  method: 'post',
  path: '/users/:id/reset-password',
  access: 'team.write',
  params: 'IdParams',
  response: 'UserCreated',
  summary: 'Give somebody a new first password and end their sessions',
  async handler(call) {
    const user = found(await UserModel.findOne({ _id: call.input.params.id, orgId: call.orgId }).lean());
    const initialPassword = await resetPassword({ id: user._id, orgId: user.orgId });
    await audit(call, 'user.password_reset', { kind: 'user', id: user._id, name: user.name });
    return { user: await userView(user), initialPassword };
  },
});
