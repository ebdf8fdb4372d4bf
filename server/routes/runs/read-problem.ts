import { loadPlans } from '../../../activities/engine/plans.ts';
import { RunProblemModel } from '../../../activities/store/models/run-problems.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { lastCommand } from '../../runs/last-command.ts';
import { problemViews } from '../../runs/problem-views.ts';
import { runEntries } from '../../runs/run-entries.ts';

export default defineRoute({
  method: 'get',
  path: '/runs/problems/:id',
  access: 'flows.operate',
  params: 'IdParams',
  response: 'RunProblemDetail',
  summary: 'Why a run is stuck or has failed: the error, its values, the last thing it asked for, its path',
  async handler({ input, orgId }) {
    const problem = found(await RunProblemModel.findOne({ _id: input.params.id, orgId }).lean());
    const [[run], entries, plans] = await Promise.all([problemViews([problem]), runEntries(orgId, problem._id), loadPlans([problem.planHash])]);
    const command = await lastCommand(orgId, entries, problem.nodeId);
    const nodes = Object.entries(plans.get(problem.planHash)?.nodes ?? {}).map(([id, { type, label }]) => ({ id, type, label: label ?? type }));
    return { run: found(run), variables: problem.variables, entries, nodes, ...(command && { command }) };
  },
});
