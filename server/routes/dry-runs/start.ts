import { countAudience } from '../../../activities/dry-run/count-audience.ts';
import { DryRunModel } from '../../../activities/store/models/dry-runs.ts';
import { FlowModel } from '../../../activities/store/models/flows.ts';
import { SegmentModel } from '../../../activities/store/models/segments.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { DryRunPlan, DryRunRecord, FlowRecord } from '../../../schemas/generated/types.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { findIssues } from '../../flows/find-issues.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { dryRunView } from '../../views/dry-run-view.ts';

export default defineRoute({
  method: 'post',
  path: '/flows/:id/dry-runs',
  access: 'flows.operate',
  params: 'IdParams',
  body: 'DryRunPlan',
  response: 'DryRunBody',
  status: 202,
  summary: 'Play the draft for many contacts in the background: nothing is sent and nothing is changed',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const plan = input.body;
    const flow = found(await FlowModel.findOne({ _id: input.params.id, orgId }).lean());
    await requirePlayable(flow, plan);
    const author = userIdOf(actor);
    const record: DryRunRecord = {
      _id: server.newId(),
      orgId,
      flowId: flow._id,
      revision: flow.revision,
      name: flow.name,
      kind: flow.kind,
      graph: flow.draft,
      plan,
      state: 'running',
      total: await countAudience(orgId, plan),
      chunks: 0,
      createdAt: new Date(server.now()),
      ...(author === undefined ? {} : { createdBy: author }),
    };
    await DryRunModel.create(record);
    try {
      await server.conversations.dryRun({ dryRunId: record._id });
    } catch (error) {
      // Nobody was played yet, so it is as if nothing had been asked for.
      await DryRunModel.deleteOne({ _id: record._id });
      throw error;
    }
    await audit(call, 'flow.dry_run_started', { kind: 'flow', id: flow._id, name: flow.name }, { audience: plan.audience.kind, most: plan.most });
    return dryRunView(record);
  },
});

async function requirePlayable(flow: FlowRecord, { audience, nodeId }: DryRunPlan): Promise<void> {
  const errors = (await findIssues(flow)).filter((issue) => issue.severity === 'error');
  if (errors.length > 0) throw new ApiProblem('FLOW_PUBLISH_INVALID', errors.map((issue) => ({ ...issue })));
  if (nodeId !== undefined && !flow.draft.nodes.some((node) => node.id === nodeId)) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'nodeId', rule: 'exists', message: 'The draft has no such step.', fix: 'Choose another step to begin with.' }]);
  if (audience.kind === 'segment') found(await SegmentModel.findOne({ _id: audience.segmentId, orgId: flow.orgId }, { _id: 1 }).lean());
}
