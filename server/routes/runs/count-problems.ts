import { problemCondition } from '../../../activities/runs/find-problems.ts';
import { defineRoute } from '../../http/define-route.ts';
import { countProblems } from '../../runs/count-problems.ts';

export default defineRoute({
  method: 'get',
  path: '/runs/problems/counts',
  access: 'flows.operate',
  query: 'RunProblemFilter',
  response: 'RunProblemCounts',
  summary: 'How many runs are stuck or have failed, by cause, flow and step',
  async handler({ input, orgId, server }) {
    return countProblems(problemCondition(orgId, input.query, server.now()), input.query.flowId !== undefined);
  },
});
