import { IncomingWebhookModel } from '../../../activities/store/models/incoming-webhooks.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { incomingWebhookView } from '../../views/incoming-webhook-view.ts';

export default defineRoute({
  method: 'get',
  path: '/incoming-webhooks',
  access: 'flows.write',
  query: 'PageQuery',
  response: 'IncomingWebhookList',
  summary: 'Addresses for events of other systems, newest first; never their keys',
  async handler({ input, orgId }) {
    const size = pageSizeOf(input.query);
    const webhooks = await IncomingWebhookModel.find({ orgId, ...olderThan('createdAt', placeOf(input.query)) }).sort({ createdAt: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(webhooks, size, (row) => ({ at: row.createdAt.getTime(), id: row._id }));
    return { items: rows.map(incomingWebhookView), ...next };
  },
});
