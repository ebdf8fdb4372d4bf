import { UserModel } from '../../../activities/store/models/users.ts';
import { endSessionsOf } from '../../auth/sessions.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { releaseClosed } from '../../inbox/hand-over.ts';
import { auditUserChange } from '../../people/audit-user-change.ts';
import { keepAnAdministrator } from '../../people/keep-an-administrator.ts';
import { announcePresence } from '../../people/presence.ts';
import { userView } from '../../views/user-view.ts';

/** A changed role or a disabled account takes effect at once: the person's sessions end. */
export default defineRoute({
  method: 'patch',
  path: '/users/:id',
  access: 'team.write',
  params: 'IdParams',
  body: 'UserUpdate',
  response: 'UserView',
  summary: 'Change name or role of somebody, disable or enable the account',
  async handler(call) {
    const { input, orgId, server } = call;
    const { name, role, disabled } = input.body;
    const before = found(await UserModel.findOne({ _id: input.params.id, orgId }).lean());
    const steppingDown = before.role === 'administrator' && before.disabledAt === undefined && (disabled === true || (role !== undefined && role !== 'administrator'));
    if (steppingDown) await keepAnAdministrator(orgId, before._id);
    const change = {
      $set: { ...(name === undefined ? {} : { name: name.trim() }), ...(role === undefined ? {} : { role }), ...(disabled === true ? { disabledAt: before.disabledAt ?? new Date(server.now()), presence: 'offline' as const } : {}) },
      ...(disabled === undefined ? {} : { $unset: disabled ? { presenceBefore: 1 as const } : { disabledAt: 1 as const } }),
    };
    const user = found(await UserModel.findOneAndUpdate({ _id: before._id, orgId }, change, { returnDocument: 'after' }).lean());
    if (disabled === true) await releaseClosed(orgId, user._id);
    if (disabled === true || user.role !== before.role) await endSessionsOf({ id: user._id, orgId });
    await auditUserChange(call, before, user);
    announcePresence(user);
    return userView(user);
  },
});
