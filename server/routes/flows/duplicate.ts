import { FlowModel } from '../../../activities/store/models/flows.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { createFlow } from '../../flows/create-flow.ts';
import { flowDetail } from '../../flows/flow-detail.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'post',
  path: '/flows/:id/duplicate',
  access: 'flows.write',
  params: 'IdParams',
  body: 'FlowDuplicate',
  response: 'FlowDetail',
  status: 201,
  summary: "Make a new flow from this one's draft",
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { name, kind, draft, folderId } = found(await FlowModel.findOne({ _id: input.params.id, orgId }).lean());
    const copyName = input.body.name ?? `${name.slice(0, 113)} (copy)`;
    const flow = await createFlow({ id: server.newId(), orgId, name: copyName, kind, graph: draft, folderId, author: userIdOf(actor), now: server.now() });
    await audit(call, 'flow.created', { kind: 'flow', id: flow._id, name: flow.name }, { copyOf: input.params.id });
    return flowDetail(flow);
  },
});
