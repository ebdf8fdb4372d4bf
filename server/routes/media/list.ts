import { MediaAssetModel } from '../../../activities/store/models/media-assets.ts';
import { defineRoute } from '../../http/define-route.ts';
import { containing } from '../../http/containing.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { mediaView } from '../../views/media-view.ts';

export default defineRoute({
  method: 'get',
  path: '/media',
  access: 'media.read',
  query: 'MediaListQuery',
  response: 'MediaAssetList',
  summary: "Files of the organisation's library, newest first",
  async handler({ input, orgId }) {
    const { kind, search } = input.query;
    const size = pageSizeOf(input.query);
    const filter = { orgId, origin: 'library' as const, deletedAt: { $exists: false }, ...(kind === undefined ? {} : { kind }), ...(search === undefined ? {} : { name: containing(search) }), ...olderThan('createdAt', placeOf(input.query)) };
    const assets = await MediaAssetModel.find(filter).sort({ createdAt: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(assets, size, (row) => ({ at: row.createdAt.getTime(), id: row._id }));
    return { items: await Promise.all(rows.map(mediaView)), ...next };
  },
});
