import { publish } from '../../../activities/store/feed.ts';
import { FlowModel } from '../../../activities/store/models/flows.ts';
import type { FlowPresenceEvent } from '../../../schemas/generated/types.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

/** Nothing is stored: whoever comes says hello, and the others answer with what they do. */
export default defineRoute({
  method: 'post',
  path: '/flows/:id/presence',
  access: 'flows.read',
  params: 'IdParams',
  body: 'FlowPresence',
  summary: 'Tell the others who have a flow open what one does there',
  unaudited: 'It changes nothing.',
  async handler({ input, actor, orgId }) {
    if (actor.kind !== 'user') throw new ApiProblem('FORBIDDEN');
    const flow = found(await FlowModel.findOne({ _id: input.params.id, orgId }, { _id: 1 }).lean());
    const data: FlowPresenceEvent = { presence: input.body, user: { id: actor.id, name: actor.name } };
    publish({ orgId, topic: `flow:${flow._id}`, type: 'presence', id: input.body.tab, data });
  },
});
