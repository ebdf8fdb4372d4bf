import { FlowModel } from '../../../activities/store/models/flows.ts';
import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { requireSmall } from '../../http/require-small.ts';
import { findContact } from '../../people/find-contact.ts';
import { ensureConversation } from '../../../activities/messages/ensure-conversation.ts';

export default defineRoute({
  method: 'post',
  path: '/flows/:id/start',
  access: 'flows.operate',
  params: 'IdParams',
  body: 'FlowStart',
  response: 'Accepted',
  status: 202,
  summary: 'Start a live flow for one contact on one number',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { numberId, variables } = input.body;
    requireSmall('variables', variables);
    const flow = found(await FlowModel.findOne({ _id: input.params.id, orgId }).lean());
    if (flow.status !== 'live') throw new ApiProblem('FLOW_NOT_PUBLISHED');
    const { _id: contactId } = await findContact(orgId, input.body.contactId);
    found(await NumberModel.findOne({ _id: numberId, orgId }, { _id: 1 }).lean());
    const key = { orgId, numberId, contactId };
    const userId = userIdOf(actor);
    // A program may start it for thousands; a person means this one customer.
    await ensureConversation(key, server.now(), userId === undefined ? { onlyFlows: true } : {});
    await server.conversations.tell(key, { kind: 'control', id: server.newId(), at: server.now(), action: 'start', flowId: flow._id, ...(variables === undefined ? {} : { variables }), ...(userId === undefined ? {} : { userId }) });
    await audit(call, 'flow.started', { kind: 'flow', id: flow._id, name: flow.name }, { contactId, numberId });
    return { accepted: true };
  },
});
