import { deliveryOf } from '../../../activities/outgoing-webhooks/emit-event.ts';
import { WebhookDeliveryModel } from '../../../activities/store/models/webhook-deliveries.ts';
import { WebhookSubscriptionModel } from '../../../activities/store/models/webhook-subscriptions.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { webhookDeliveryView } from '../../views/webhook-subscription-view.ts';

export default defineRoute({
  method: 'post',
  path: '/webhook-subscriptions/:id/test',
  access: 'credentials.manage',
  params: 'IdParams',
  response: 'WebhookDeliveryView',
  status: 202,
  summary: 'Send the event parley.test to a subscriber, to see whether it arrives',
  async handler(call) {
    const { input, orgId, server } = call;
    const { _id, name } = found(await WebhookSubscriptionModel.findOne({ _id: input.params.id, orgId }, { name: 1 }).lean());
    const now = server.now();
    const delivery = deliveryOf({ orgId, id: server.newId(), event: 'parley.test', at: now, data: { message: 'Hello from Parley' } }, _id, now);
    await WebhookDeliveryModel.create(delivery);
    await server.conversations.deliver(delivery);
    await audit(call, 'webhookSubscription.tested', { kind: 'webhookSubscription', id: _id, name });
    return webhookDeliveryView(delivery);
  },
});
