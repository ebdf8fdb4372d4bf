import { FlowVersionModel } from '../../../activities/store/models/flow-versions.ts';
import { FlowModel } from '../../../activities/store/models/flows.ts';
import { versionItems } from '../../flows/version-items.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { cutPage, pageSizeOf, placeOf } from '../../http/paging.ts';

export default defineRoute({
  method: 'get',
  path: '/flows/:id/versions',
  access: 'flows.read',
  params: 'IdParams',
  query: 'PageQuery',
  response: 'FlowVersionList',
  summary: 'Published versions, newest first',
  async handler({ input, orgId }) {
    const flow = found(await FlowModel.findOne({ _id: input.params.id, orgId }, { _id: 1 }).lean());
    const place = placeOf(input.query);
    const size = pageSizeOf(input.query);
    const before = place === undefined ? {} : { number: { $lt: Number(place.at) } };
    const versions = await FlowVersionModel.find({ flowId: flow._id, orgId, ...before }).sort({ number: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(versions, size, (version) => ({ at: version.number, id: version._id }));
    return { items: await versionItems(rows), ...next };
  },
});
