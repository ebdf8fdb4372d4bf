import { TeamModel } from '../../../activities/store/models/teams.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, pageSizeOf, placeOf } from '../../http/paging.ts';
import { teamViews } from '../../views/team-view.ts';

export default defineRoute({
  method: 'get',
  path: '/teams',
  access: 'team.read',
  query: 'PageQuery',
  response: 'TeamList',
  summary: 'Teams with their people and queues, by name',
  async handler({ input, orgId }) {
    const place = placeOf(input.query);
    const size = pageSizeOf(input.query);
    const after = place === undefined ? {} : { name: { $gt: String(place.at) } };
    const teams = await TeamModel.find({ orgId, ...after }).sort({ name: 1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(teams, size, (team) => ({ at: team.name, id: team._id }));
    return { items: await teamViews(orgId, rows), ...next };
  },
});
