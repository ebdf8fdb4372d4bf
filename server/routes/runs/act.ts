import { loadPlans } from '../../../activities/engine/plans.ts';
import { RunModel } from '../../../activities/store/models/runs.ts';
import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'post',
  path: '/runs/:id/actions',
  access: 'flows.operate',
  params: 'IdParams',
  body: 'RunAction',
  response: 'Accepted',
  status: 202,
  summary: 'Stop a run, retry or skip its failed step, or move it to another step',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { action, nodeId } = input.body;
    const run = found(await RunModel.findOne({ _id: input.params.id, orgId }).lean());
    if (run.status === 'ended') throw new ApiProblem('CONFLICT', [], 'The run has ended already.');
    if (action === 'move') await requireNode(run.planHash, nodeId);
    const userId = userIdOf(actor);
    await server.conversations.tell(
      { orgId, numberId: run.numberId, contactId: run.contactId },
      { kind: 'control', id: server.newId(), at: server.now(), action, runId: run._id, flowId: run.flowId, ...(nodeId === undefined ? {} : { nodeId }), ...(userId === undefined ? {} : { userId }) },
    );
    await audit(call, `run.${action}`, { kind: 'run', id: run._id }, withoutUndefined({ flowId: run.flowId, contactId: run.contactId, nodeId }));
    return { accepted: true };
  },
});

async function requireNode(planHash: string, nodeId: string | undefined): Promise<void> {
  const plan = (await loadPlans([planHash])).get(planHash);
  if (nodeId !== undefined && plan?.nodes[nodeId] !== undefined) return;
  throw new ApiProblem('VALIDATION_FAILED', [{ field: 'nodeId', rule: 'node', message: 'nodeId is no step of the version this run is on.', fix: 'Give the id of a step of that version.' }]);
}
