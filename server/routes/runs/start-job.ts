import { RunJobModel } from '../../../activities/store/models/run-jobs.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { RunJobRecord, RunJobStart } from '../../../schemas/generated/types.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { jobView } from '../../runs/job-view.ts';

export default defineRoute({
  method: 'post',
  path: '/runs/jobs',
  access: 'flows.operate',
  body: 'RunJobStart',
  response: 'RunJobBody',
  status: 202,
  summary: 'Retry, skip, move or end one or many runs that are stuck or have failed; goes on in the background',
  async handler(call) {
    const { input, orgId, actor, server } = call;
    requireTarget(input.body);
    const by = actor.kind === 'user' ? { by: actor.id } : actor.kind === 'apiKey' ? { byKey: actor.id } : {};
    const job: RunJobRecord = { _id: server.newId(), orgId, ...input.body, state: 'running', createdAt: new Date(server.now()), ...by };
    await RunJobModel.create(job);
    try {
      await server.conversations.runJob({ jobId: job._id });
    } catch (error) {
      // Nobody was told yet, so it is as if nothing had been asked for.
      await RunJobModel.deleteOne({ _id: job._id });
      throw error;
    }
    const { action, nodeId, runIds, filter } = input.body;
    await audit(call, 'run.job_started', { kind: 'runJob', id: job._id }, { action, ...(nodeId && { nodeId }), ...(runIds && { runs: runIds.length }), ...(filter && { filter }) });
    return jobView(job);
  },
});

function requireTarget({ action, nodeId }: RunJobStart): void {
  if ((action === 'move') === (nodeId !== undefined)) return;
  const message = action === 'move' ? 'nodeId says at which step the runs go on.' : `nodeId means nothing to ${action}.`;
  throw new ApiProblem('VALIDATION_FAILED', [{ field: 'nodeId', rule: 'required', message, fix: action === 'move' ? 'Give the id of a step.' : 'Leave it out.' }]);
}
