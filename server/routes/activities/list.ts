import { CustomActivityModel } from '../../../activities/store/models/custom-activities.ts';
import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, pageSizeOf, placeOf } from '../../http/paging.ts';

/** They belong to the installation, so every organisation of it may use them. */
export default defineRoute({
  method: 'get',
  path: '/activities',
  access: 'flows.read',
  query: 'PageQuery',
  response: 'ActivityList',
  summary: 'Activities that developers have installed, by name and version',
  async handler({ input }) {
    const size = pageSizeOf(input.query);
    const place = placeOf(input.query);
    const found = await CustomActivityModel.find(place === undefined ? {} : { _id: { $gt: place.id } }).sort({ _id: 1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(found, size, (row) => ({ at: row.seenAt.getTime(), id: row._id }));
    return { items: rows.map(({ name, version, title, description, params, handles, timeoutMs, attempts }) => withoutUndefined({ name, version, title, description, params, handles, timeoutMs, attempts })), ...next };
  },
});
