import { FlowModel } from '../../../activities/store/models/flows.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { oneFlowSummary } from '../../flows/flow-summaries.ts';
import { publishFlow } from '../../flows/publish-flow.ts';
import { versionItems } from '../../flows/version-items.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'post',
  path: '/flows/:id/publish',
  access: 'flows.publish',
  params: 'IdParams',
  body: 'FlowPublish',
  response: 'FlowPublished',
  status: 201,
  summary: 'Make the draft the live version; runs under way stay on theirs',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const draft = found(await FlowModel.findOne({ _id: input.params.id, orgId }).lean());
    if (draft.revision !== input.body.revision) throw new ApiProblem('FLOW_REVISION_CONFLICT', [{ field: 'revision', rule: 'current', message: `The flow is at revision ${draft.revision}.`, fix: 'Load the flow again.', revision: draft.revision }]);
    const { flow, version } = await publishFlow({ flow: draft, message: input.body.message ?? '', author: userIdOf(actor), now: server.now() });
    await audit(call, 'flow.published', { kind: 'flow', id: flow._id }, { version: version.number, planHash: version.planHash });
    const [item] = await versionItems([version]);
    return { version: found(item), flow: await oneFlowSummary(flow) };
  },
});
