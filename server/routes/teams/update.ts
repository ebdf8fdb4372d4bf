import { catalogueChanged } from '../../../activities/engine/catalogue.ts';
import { TeamModel } from '../../../activities/store/models/teams.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { requireMembers, withUniqueName } from '../../people/team-rules.ts';
import { teamViews } from '../../views/team-view.ts';

export default defineRoute({
  method: 'patch',
  path: '/teams/:id',
  access: 'team.write',
  params: 'IdParams',
  body: 'TeamUpdate',
  response: 'TeamView',
  summary: 'Change name, people, hours of a team, or how its conversations are handed out',
  async handler(call) {
    const { input, orgId, server } = call;
    const { name, memberIds, strategy, calendar } = input.body;
    const filter = { _id: input.params.id, orgId };
    found(await TeamModel.findOne(filter, { _id: 1 }).lean());
    if (memberIds !== undefined) await requireMembers(orgId, memberIds);
    const $set = {
      ...(name === undefined ? {} : { name: name.trim() }),
      ...(memberIds === undefined ? {} : { memberIds }),
      ...(strategy === undefined ? {} : { strategy }),
      ...(calendar === undefined || calendar === null ? {} : { calendar }),
    };
    const change = { $set, ...(calendar === null ? { $unset: { calendar: 1 as const } } : {}) };
    const team = found(await withUniqueName(() => TeamModel.findOneAndUpdate(filter, change, { returnDocument: 'after' }).lean()));
    await catalogueChanged(orgId);
    // Somebody new, or another way of handing out.
    server.queues.look(orgId);
    await audit(call, 'team.changed', { kind: 'team', id: team._id, name: team.name }, { fields: Object.keys(input.body) });
    const [view] = await teamViews(orgId, [team]);
    return found(view);
  },
});
