import { FlowModel } from '../../../activities/store/models/flows.ts';
import { flowSummaries } from '../../flows/flow-summaries.ts';
import { containing } from '../../http/containing.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';

export default defineRoute({
  method: 'get',
  path: '/flows',
  access: 'flows.read',
  query: 'FlowQuery',
  response: 'FlowList',
  summary: 'Flows, last changed first',
  async handler({ input, orgId }) {
    const { search, kind, status, folderId } = input.query;
    const size = pageSizeOf(input.query);
    const filter = {
      orgId,
      status: status ?? { $ne: 'archived' as const },
      ...(kind === undefined ? {} : { kind }),
      // The same as a missing field, in every engine.
      ...(folderId === undefined ? {} : { folderId: folderId === 'none' ? null : folderId }),
      ...(search === undefined ? {} : { name: containing(search) }),
      ...olderThan('updatedAt', placeOf(input.query)),
    };
    const flows = await FlowModel.find(filter).sort({ updatedAt: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(flows, size, (flow) => ({ at: flow.updatedAt.getTime(), id: flow._id }));
    return { items: await flowSummaries(rows), ...next };
  },
});
