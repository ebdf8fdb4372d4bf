import { WebhookSubscriptionModel } from '../../../activities/store/models/webhook-subscriptions.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'delete',
  path: '/webhook-subscriptions/:id',
  access: 'credentials.manage',
  params: 'IdParams',
  summary: 'Delete a subscription; what is still on its way to it is given up',
  async handler(call) {
    const { input, orgId } = call;
    const gone = found(await WebhookSubscriptionModel.findOneAndDelete({ _id: input.params.id, orgId }).lean());
    await audit(call, 'webhookSubscription.deleted', { kind: 'webhookSubscription', id: gone._id, name: gone.name });
  },
});
