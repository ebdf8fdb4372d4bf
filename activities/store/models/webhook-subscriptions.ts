import type { WebhookSubscriptionRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Addresses of other systems that are told of events of flows. */
export const WebhookSubscriptionModel = defineModel<WebhookSubscriptionRecord>('webhookSubscriptions', 'WebhookSubscriptionRecord', [
  [{ orgId: 1, createdAt: -1 }],
]);
