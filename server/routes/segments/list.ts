import { SegmentModel } from '../../../activities/store/models/segments.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, pageSizeOf, placeOf } from '../../http/paging.ts';
import { segmentView } from '../../views/segment-view.ts';

export default defineRoute({
  method: 'get',
  path: '/segments',
  access: 'contacts.read',
  query: 'PageQuery',
  response: 'SegmentList',
  summary: 'Segments, newest first',
  async handler({ input, orgId }) {
    const size = pageSizeOf(input.query);
    const place = placeOf(input.query);
    const segments = await SegmentModel.find({ orgId, ...(place === undefined ? {} : { _id: { $lt: place.id } }) }).sort({ _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(segments, size, (row) => ({ at: row.createdAt.getTime(), id: row._id }));
    return { items: rows.map(segmentView), ...next };
  },
});
