import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { createUser } from '../../people/create-user.ts';
import { userView } from '../../views/user-view.ts';

export default defineRoute({
  method: 'post',
  path: '/users',
  access: 'team.write',
  body: 'UserCreate',
  response: 'UserCreated',
  status: 201,
  summary: 'Add somebody to the team; the answer holds the first password, once',
  async handler(call) {
    const { input, orgId, server } = call;
    const { user, initialPassword } = await createUser({ ...input.body, id: server.newId(), orgId, now: server.now() });
    await audit(call, 'user.created', { kind: 'user', id: user._id, name: user.name }, { role: user.role });
    return { user: await userView(user), initialPassword };
  },
});
