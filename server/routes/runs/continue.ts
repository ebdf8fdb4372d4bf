import { loadPlans } from '../../../activities/engine/plans.ts';
import { RunModel } from '../../../activities/store/models/runs.ts';
import { manifests } from '../../../nodes/generated/manifests.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { audit } from '../../audit.ts';
import { personId } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

/** What whoever has the conversation may do to a flow that gave it to the team; everything else takes flows.operate. */
export default defineRoute({
  method: 'post',
  path: '/runs/:id/continue',
  access: 'inbox.takeover',
  params: 'IdParams',
  body: 'RunContinue',
  response: 'Accepted',
  status: 202,
  summary: 'Let a run that was handed to the team go on at another step, and automation with it',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { nodeId } = input.body;
    const userId = personId(actor);
    const run = found(await RunModel.findOne({ _id: input.params.id, orgId }).lean());
    const plan = (await loadPlans([run.planHash])).get(run.planHash);
    const at = plan?.nodes[run.nodeId];
    if (run.status !== 'waiting' || at === undefined || manifests[at.type]?.flags.continuable !== true) throw new ApiProblem('CONFLICT', [], 'The run is not in the hands of the team any more.');
    const target = plan?.nodes[nodeId];
    if (target === undefined || manifests[target.type]?.flags.trigger === true) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'nodeId', rule: 'node', message: 'nodeId is no step of the version this run is on.', fix: 'Give the id of a step of that version.' }]);
    const key = { orgId, numberId: run.numberId, contactId: run.contactId };
    const event = { at: server.now(), userId };
    await server.conversations.tell(key, { ...event, kind: 'control', id: server.newId(), action: 'move', runId: run._id, flowId: run.flowId, nodeId });
    await server.conversations.tell(key, { ...event, kind: 'agent', id: server.newId(), action: 'handback' });
    await audit(call, 'run.continued', { kind: 'run', id: run._id }, { flowId: run.flowId, contactId: run.contactId, fromNode: run.nodeId, nodeId });
    return { accepted: true };
  },
});
