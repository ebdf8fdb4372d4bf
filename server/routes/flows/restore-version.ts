import { FlowVersionModel } from '../../../activities/store/models/flow-versions.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { flowDetail } from '../../flows/flow-detail.ts';
import { findIssues } from '../../flows/find-issues.ts';
import { keepTrial } from '../../flows/keep-trial.ts';
import { saveDraft } from '../../flows/save-draft.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'post',
  path: '/flows/:id/versions/:number/restore',
  access: 'flows.write',
  params: 'VersionParams',
  body: 'VersionRestore',
  response: 'FlowDetail',
  summary: 'Put the graph of a version into the draft; what is live stays live',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { id, number } = input.params;
    const { graph } = found(await FlowVersionModel.findOne({ _id: `${id}:${number}`, orgId }).lean());
    const flow = await saveDraft({ flowId: id, orgId, graph, revision: input.body.revision, author: userIdOf(actor), now: server.now() });
    await keepTrial(flow, await findIssues(flow), server.now());
    await audit(call, 'flow.version_restored', { kind: 'flow', id, name: flow.name }, { version: number });
    return flowDetail(flow);
  },
});
