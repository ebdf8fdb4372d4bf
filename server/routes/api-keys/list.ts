import { ApiKeyModel } from '../../../activities/store/models/api-keys.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { apiKeyView } from '../../views/api-key-view.ts';

export default defineRoute({
  method: 'get',
  path: '/api-keys',
  access: 'apikeys.manage',
  query: 'PageQuery',
  response: 'ApiKeyList',
  summary: 'API keys in use, newest first',
  async handler({ input, orgId }) {
    const size = pageSizeOf(input.query);
    const filter = { orgId, revokedAt: { $exists: false }, ...olderThan('createdAt', placeOf(input.query)) };
    const keys = await ApiKeyModel.find(filter).sort({ createdAt: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(keys, size, (key) => ({ at: key.createdAt.getTime(), id: key._id }));
    return { items: rows.map(apiKeyView), ...next };
  },
});
