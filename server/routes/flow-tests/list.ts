import { FlowTestModel } from '../../../activities/store/models/flow-tests.ts';
import { FlowModel } from '../../../activities/store/models/flows.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { cutPage, pageSizeOf, placeOf } from '../../http/paging.ts';
import { flowTestView } from '../../views/flow-test-view.ts';

export default defineRoute({
  method: 'get',
  path: '/flows/:id/tests',
  access: 'flows.read',
  params: 'IdParams',
  query: 'PageQuery',
  response: 'FlowTestList',
  summary: 'Tests of a flow: conversations that are played with its draft before it is published, oldest first',
  async handler({ input, orgId }) {
    const flow = found(await FlowModel.findOne({ _id: input.params.id, orgId }, { _id: 1 }).lean());
    const size = pageSizeOf(input.query);
    const place = placeOf(input.query);
    const tests = await FlowTestModel.find({ flowId: flow._id, orgId, ...(place === undefined ? {} : { _id: { $gt: place.id } }) }).sort({ _id: 1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(tests, size, (row) => ({ at: row.createdAt.getTime(), id: row._id }));
    return { items: await Promise.all(rows.map(flowTestView)), ...next };
  },
});
