import { FlowModel } from '../../../activities/store/models/flows.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { FlowVersionRecord } from '../../../schemas/generated/types.ts';
import type { PublishMoveInput } from '../../../workflows/publish-move.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { oneFlowSummary } from '../../flows/flow-summaries.ts';
import { requireTargets } from '../../flows/require-targets.ts';
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
  summary: 'Make the draft the live version. Contacts inside finish theirs (keep), go on in the new one (move) or leave (stop)',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const draft = found(await FlowModel.findOne({ _id: input.params.id, orgId }).lean());
    if (draft.revision !== input.body.revision) throw new ApiProblem('FLOW_REVISION_CONFLICT', [{ field: 'revision', rule: 'current', message: `The flow is at revision ${draft.revision}.`, fix: 'Load the flow again.', revision: draft.revision }]);
    const { running = 'keep', mapping = {} } = input.body;
    requireTargets(draft, mapping);
    const { flow, version } = await publishFlow({ flow: draft, message: input.body.message ?? '', author: userIdOf(actor), now: server.now() });
    await audit(call, 'flow.published', { kind: 'flow', id: flow._id }, { version: version.number, planHash: version.planHash, running, ...(running === 'move' ? { mapping } : {}) });
    if (running !== 'keep') await server.conversations.movePublished(moveOf(version, running, mapping, userIdOf(actor)));
    const [item] = await versionItems([version]);
    return { version: found(item), flow: await oneFlowSummary(flow) };
  },
});

function moveOf(version: FlowVersionRecord, running: 'move' | 'stop', mapping: Record<string, string>, userId: string | undefined): PublishMoveInput {
  const { orgId, flowId, number, planHash, createdAt } = version;
  return { orgId, flowId, version: number, at: createdAt.getTime(), ...(running === 'move' ? { planHash, mapping } : {}), ...(userId === undefined ? {} : { userId }) };
}
