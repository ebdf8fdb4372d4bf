import { WebhookSubscriptionModel } from '../../../activities/store/models/webhook-subscriptions.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { WebhookSubscriptionRecord } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { newSecretToken } from '../../auth/secret-token.ts';
import { defineRoute } from '../../http/define-route.ts';
import { sealSecret } from '../../integrations/seal.ts';
import { webhookSubscriptionView } from '../../views/webhook-subscription-view.ts';

export default defineRoute({
  method: 'post',
  path: '/webhook-subscriptions',
  access: 'credentials.manage',
  body: 'WebhookSubscriptionCreate',
  response: 'WebhookSubscriptionCreated',
  status: 201,
  summary: 'Have another system told of events of flows; the answer holds the signing secret, once',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    if ((await WebhookSubscriptionModel.countDocuments({ orgId })) >= limits.maxSubscriptions) throw new ApiProblem('TOO_MANY_SUBSCRIPTIONS');
    const _id = server.newId();
    const signingSecret = newSecretToken('whsec_');
    const record: WebhookSubscriptionRecord = {
      _id,
      orgId,
      ...input.body,
      name: input.body.name.trim(),
      secret: sealSecret(server.settings, signingSecret, _id),
      active: true,
      createdBy: userIdOf(actor) ?? 'apiKey',
      createdAt: new Date(server.now()),
    };
    await WebhookSubscriptionModel.create(record);
    await audit(call, 'webhookSubscription.created', { kind: 'webhookSubscription', id: _id, name: record.name }, { events: record.events });
    return { subscription: webhookSubscriptionView(record), signingSecret };
  },
});
