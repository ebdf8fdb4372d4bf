import { WebhookDeliveryModel } from '../../../activities/store/models/webhook-deliveries.ts';
import { WebhookSubscriptionModel } from '../../../activities/store/models/webhook-subscriptions.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { webhookDeliveryView } from '../../views/webhook-subscription-view.ts';

export default defineRoute({
  method: 'get',
  path: '/webhook-subscriptions/:id/deliveries',
  access: 'credentials.manage',
  params: 'IdParams',
  query: 'PageQuery',
  response: 'WebhookDeliveryList',
  summary: 'What was sent to a subscriber or is on its way, newest first',
  async handler({ input, orgId }) {
    const { _id: subscriptionId } = found(await WebhookSubscriptionModel.findOne({ _id: input.params.id, orgId }, { _id: 1 }).lean());
    const size = pageSizeOf(input.query);
    const deliveries = await WebhookDeliveryModel.find({ subscriptionId, ...olderThan('createdAt', placeOf(input.query)) }).sort({ createdAt: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(deliveries, size, (row) => ({ at: row.createdAt.getTime(), id: row._id }));
    return { items: rows.map(webhookDeliveryView), ...next };
  },
});
