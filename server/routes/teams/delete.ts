import { catalogueChanged } from '../../../activities/engine/catalogue.ts';
import { ConversationModel } from '../../../activities/store/models/conversations.ts';
import { TeamModel } from '../../../activities/store/models/teams.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'delete',
  path: '/teams/:id',
  access: 'team.write',
  params: 'IdParams',
  summary: 'Delete a team; conversations in its queue wait in the queue of everybody',
  async handler(call) {
    const { input, orgId } = call;
    const team = found(await TeamModel.findOneAndDelete({ _id: input.params.id, orgId }).lean());
    await ConversationModel.updateMany({ orgId, teamId: team._id }, { $unset: { teamId: 1, queuedAt: 1 } });
    await catalogueChanged(orgId);
    await audit(call, 'team.deleted', { kind: 'team', id: team._id, name: team.name });
  },
});
