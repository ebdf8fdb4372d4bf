import { problemCondition } from '../../../activities/runs/find-problems.ts';
import { RunProblemModel } from '../../../activities/store/models/run-problems.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { problemViews } from '../../runs/problem-views.ts';

export default defineRoute({
  method: 'get',
  path: '/runs/problems',
  access: 'flows.operate',
  query: 'RunProblemQuery',
  response: 'RunProblemList',
  summary: 'Runs that are stuck and runs that have failed and were not dealt with, latest first',
  async handler({ input, orgId, server }) {
    const { cursor, limit, ...filter } = input.query;
    const page = { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) };
    const size = pageSizeOf(page);
    const condition = { $and: [problemCondition(orgId, filter, server.now()), olderThan('at', placeOf(page))] };
    const problems = await RunProblemModel.find(condition).sort({ at: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(problems, size, (problem) => ({ at: problem.at.getTime(), id: problem._id }));
    return { items: await problemViews(rows), ...next };
  },
});
