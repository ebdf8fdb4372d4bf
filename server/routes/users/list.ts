import { UserModel } from '../../../activities/store/models/users.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, pageSizeOf, placeOf } from '../../http/paging.ts';
import { userViews } from '../../views/user-view.ts';

export default defineRoute({
  method: 'get',
  path: '/users',
  access: 'team.read',
  query: 'PageQuery',
  response: 'UserList',
  summary: 'People of the team, by name',
  async handler({ input, orgId }) {
    const place = placeOf(input.query);
    const size = pageSizeOf(input.query);
    const after = place === undefined ? {} : { $or: [{ name: { $gt: String(place.at) } }, { name: String(place.at), _id: { $gt: place.id } }] };
    const users = await UserModel.find({ orgId, ...after }).sort({ name: 1, _id: 1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(users, size, (user) => ({ at: user.name, id: user._id }));
    return { items: await userViews(orgId, rows), ...next };
  },
});
