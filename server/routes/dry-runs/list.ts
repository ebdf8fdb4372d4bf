import { DryRunModel } from '../../../activities/store/models/dry-runs.ts';
import { FlowModel } from '../../../activities/store/models/flows.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { cutPage, pageSizeOf, placeOf } from '../../http/paging.ts';
import { dryRunView } from '../../views/dry-run-view.ts';

export default defineRoute({
  method: 'get',
  path: '/flows/:id/dry-runs',
  access: 'flows.read',
  params: 'IdParams',
  query: 'PageQuery',
  response: 'DryRunList',
  summary: 'Dry runs of a flow, newest first; they are kept for a week',
  async handler({ input, orgId }) {
    const flow = found(await FlowModel.findOne({ _id: input.params.id, orgId }, { _id: 1 }).lean());
    const size = pageSizeOf(input.query);
    const place = placeOf(input.query);
    const records = await DryRunModel.find({ flowId: flow._id, orgId, ...(place === undefined ? {} : { _id: { $lt: place.id } }) }, { graph: 0 }).sort({ _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(records, size, (row) => ({ at: row.createdAt.getTime(), id: row._id }));
    return { items: await Promise.all(rows.map(dryRunView)), ...next };
  },
});
