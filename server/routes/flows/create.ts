import { FlowFolderModel } from '../../../activities/store/models/flow-folders.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { createFlow } from '../../flows/create-flow.ts';
import { flowDetail } from '../../flows/flow-detail.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'post',
  path: '/flows',
  access: 'flows.write',
  body: 'FlowCreate',
  response: 'FlowDetail',
  status: 201,
  summary: 'Make a flow, empty or from a graph',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    if (input.body.folderId !== undefined) found(await FlowFolderModel.findOne({ _id: input.body.folderId, orgId }).lean());
    const flow = await createFlow({ ...input.body, id: server.newId(), orgId, author: userIdOf(actor), now: server.now() });
    await audit(call, 'flow.created', { kind: 'flow', id: flow._id, name: flow.name });
    return flowDetail(flow);
  },
});
