import { FlowModel } from '../../../activities/store/models/flows.ts';
import { RunModel, wholeRuns } from '../../../activities/store/models/runs.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { runViews } from '../../views/run-views.ts';

export default defineRoute({
  method: 'get',
  path: '/flows/:id/runs',
  access: 'flows.read',
  params: 'IdParams',
  query: 'RunQuery',
  response: 'RunList',
  summary: 'Contacts inside the flow and those who left it, last moved first',
  async handler({ input, orgId }) {
    const flow = found(await FlowModel.findOne({ _id: input.params.id, orgId }, { _id: 1 }).lean());
    const { status, nodeId, version } = input.query;
    const size = pageSizeOf(input.query);
    // At a step, and among those that need help, branches count by themselves; otherwise a contact is listed once.
    const parts = nodeId === undefined && status !== 'stuck' ? wholeRuns : {};
    const filter = { flowId: flow._id, orgId, ...parts, ...(status === undefined ? {} : { status }), ...(nodeId === undefined ? {} : { nodeId }), ...(version === undefined ? {} : { version }), ...olderThan('updatedAt', placeOf(input.query)) };
    const runs = await RunModel.find(filter).sort({ updatedAt: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(runs, size, (run) => ({ at: run.updatedAt.getTime(), id: run._id }));
    return { items: await runViews(rows), ...next };
  },
});
