import { WebhookSubscriptionModel } from '../../../activities/store/models/webhook-subscriptions.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { webhookSubscriptionView } from '../../views/webhook-subscription-view.ts';

export default defineRoute({
  method: 'patch',
  path: '/webhook-subscriptions/:id',
  access: 'credentials.manage',
  params: 'IdParams',
  body: 'WebhookSubscriptionUpdate',
  response: 'WebhookSubscriptionView',
  summary: 'Change address, name or events of a subscription, or switch it off',
  async handler(call) {
    const { input, orgId } = call;
    const { name, ...facts } = input.body;
    const changes = { ...facts, ...(name === undefined ? {} : { name: name.trim() }) };
    const after = found(await WebhookSubscriptionModel.findOneAndUpdate({ _id: input.params.id, orgId }, { $set: changes }, { returnDocument: 'after' }).lean());
    await audit(call, 'webhookSubscription.changed', { kind: 'webhookSubscription', id: after._id, name: after.name }, { events: after.events, active: after.active });
    return webhookSubscriptionView(after);
  },
});
