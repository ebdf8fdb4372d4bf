import type { WebhookDeliveryRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** One event on its way to one subscriber; its _id makes a repeated step harmless. */
export const WebhookDeliveryModel = defineModel<WebhookDeliveryRecord>('webhookDeliveries', 'WebhookDeliveryRecord', [
  [{ subscriptionId: 1, createdAt: -1, _id: -1 }],
  [{ state: 1, nextAt: 1 }],
]);
