import { RunStepModel } from '../../../activities/store/models/run-steps.ts';
import { RunModel } from '../../../activities/store/models/runs.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { runViews } from '../../views/run-views.ts';

export default defineRoute({
  method: 'get',
  path: '/runs/:id',
  access: 'flows.read',
  params: 'IdParams',
  response: 'RunPath',
  summary: 'A run and the path it took, step by step with reasons',
  async handler({ input, orgId }) {
    const run = found(await RunModel.findOne({ _id: input.params.id, orgId }).lean());
    const [steps, [view]] = await Promise.all([RunStepModel.find({ runId: run._id, orgId }).sort({ at: 1 }).lean(), runViews([run])]);
    // The number after the colon counts the turns; it decides between turns of the same millisecond.
    const ordered = steps.sort((a, b) => a.at.getTime() - b.at.getTime() || turnOf(a._id) - turnOf(b._id));
    return { run: found(view), entries: ordered.flatMap((step) => step.entries) };
  },
});

function turnOf(stepId: string): number {
  return Number(stepId.slice(stepId.lastIndexOf(':') + 1));
}
