import type { WebhookEventRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Webhook bodies exactly as received; what is not done yet is picked up again. */
export const WebhookEventModel = defineModel<WebhookEventRecord>('webhookEvents', 'WebhookEventRecord', [
  [{ state: 1, receivedAt: -1 }],
]);
