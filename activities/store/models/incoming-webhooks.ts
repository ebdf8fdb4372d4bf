import type { IncomingWebhookRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Addresses for events of other systems, found by the hash of the key in the address. */
export const IncomingWebhookModel = defineModel<IncomingWebhookRecord>('incomingWebhooks', 'IncomingWebhookRecord', [
  [{ keyHash: 1 }, { unique: true }],
  [{ orgId: 1, name: 1 }, { unique: true }],
]);
