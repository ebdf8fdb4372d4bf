import { WebhookSubscriptionModel } from '../../../activities/store/models/webhook-subscriptions.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { webhookSubscriptionView } from '../../views/webhook-subscription-view.ts';

export default defineRoute({
  method: 'get',
  path: '/webhook-subscriptions',
  access: 'credentials.manage',
  query: 'PageQuery',
  response: 'WebhookSubscriptionList',
  summary: 'Other systems that are told of events of flows, newest first; never their secrets',
  async handler({ input, orgId }) {
    const size = pageSizeOf(input.query);
    const found = await WebhookSubscriptionModel.find({ orgId, ...olderThan('createdAt', placeOf(input.query)) }).sort({ createdAt: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(found, size, (row) => ({ at: row.createdAt.getTime(), id: row._id }));
    return { items: rows.map(webhookSubscriptionView), ...next };
  },
});
