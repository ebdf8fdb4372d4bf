import { TeamModel } from '../../../activities/store/models/teams.ts';
import { UserModel } from '../../../activities/store/models/users.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { AssignBody } from '../../../schemas/generated/types.ts';
import { audit } from '../../audit.ts';
import { actorName, userIdOf } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { handOver, type HandOverTarget } from '../../inbox/hand-over.ts';
import { requireAgent } from '../../inbox/require-agent.ts';
import { setAway } from '../../people/presence.ts';

export default defineRoute({
  method: 'post',
  path: '/users/:id/hand-over',
  access: 'inbox.distribute',
  params: 'IdParams',
  body: 'AssignBody',
  response: 'HandOverResult',
  summary: 'Hand the open conversations of somebody over, up to 50 at a time; repeat it until none is left. Whoever is online is set to away',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { assigneeId = null, teamId } = input.body;
    const user = found(await UserModel.findOne({ _id: input.params.id, orgId }).lean());
    const from = { id: user._id, name: user.name };
    const userId = userIdOf(actor);
    const by = { name: actorName(actor), ...(userId === undefined ? {} : { id: userId }) };
    const target = await targetOf(orgId, from.id, input.body);
    await setAway(from.id);
    const result = await handOver({ server, orgId, from, by }, target);
    if (result.handed > 0) await audit(call, 'user.handed_over', { kind: 'user', id: user._id, name: user.name }, { conversations: result.handed, ...(teamId === undefined ? { assigneeId } : { teamId }) });
    return result;
  },
});

async function targetOf(orgId: string, fromId: string, { assigneeId = null, teamId }: AssignBody): Promise<HandOverTarget> {
  if (assigneeId !== null) {
    if (assigneeId === fromId) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'assigneeId', rule: 'other', message: 'They have these conversations already.', fix: 'Choose somebody else.' }]);
    const { _id: id, name } = await requireAgent(orgId, assigneeId);
    return { person: { id, name } };
  }
  if (teamId === undefined) return {};
  const team = await TeamModel.findOne({ _id: teamId, orgId }).lean();
  if (team === null) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'teamId', rule: 'known', message: 'This team does not exist.', fix: 'Choose one of your teams.' }]);
  return { team: { id: team._id, name: team.name } };
}
