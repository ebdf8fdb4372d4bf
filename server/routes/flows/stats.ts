import { FlowModel } from '../../../activities/store/models/flows.ts';
import { flowStats } from '../../flows/flow-stats.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'get',
  path: '/flows/:id/stats',
  access: 'flows.read',
  params: 'IdParams',
  query: 'FlowStatsQuery',
  response: 'FlowStats',
  summary: 'How often each node was entered, left by which handle and failed, and how many wait there now',
  async handler({ input, orgId }) {
    const flow = found(await FlowModel.findOne({ _id: input.params.id, orgId }, { _id: 1 }).lean());
    return flowStats(orgId, flow._id, input.query);
  },
});
