import { catalogueChanged } from '../../../activities/engine/catalogue.ts';
import { TeamModel } from '../../../activities/store/models/teams.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { TeamRecord } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { requireMembers, withUniqueName } from '../../people/team-rules.ts';
import { teamViews } from '../../views/team-view.ts';

export default defineRoute({
  method: 'post',
  path: '/teams',
  access: 'team.write',
  body: 'TeamCreate',
  response: 'TeamView',
  status: 201,
  summary: 'Make a team',
  async handler(call) {
    const { input, orgId, server } = call;
    const { name, memberIds = [], strategy = 'least_busy', calendar } = input.body;
    await requireMembers(orgId, memberIds);
    if ((await TeamModel.countDocuments({ orgId })) >= limits.maxTeams) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'name', rule: 'limit', message: `An organisation has at most ${limits.maxTeams} teams.`, fix: 'Remove a team that is not needed any more.' }]);
    const team: TeamRecord = { _id: server.newId(), orgId, name: name.trim(), memberIds, strategy, createdAt: new Date(server.now()), ...(calendar === undefined ? {} : { calendar }) };
    await withUniqueName(() => TeamModel.create(team));
    await catalogueChanged(orgId);
    await audit(call, 'team.created', { kind: 'team', id: team._id, name: team.name });
    const [view] = await teamViews(orgId, [team]);
    return found(view);
  },
});
