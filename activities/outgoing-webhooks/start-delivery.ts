import { ActivityExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import type { WebhookDeliveryRecord } from '../../schemas/generated/types.ts';
import { deliveryActivityId, deliveryOptions } from '../../workflows/delivery-options.ts';

/** Has an event delivered; a second start of the same one changes nothing. */
export async function startDelivery(client: Client, { _id, round }: Pick<WebhookDeliveryRecord, '_id' | 'round'>): Promise<void> {
  try {
    await client.activity.start('deliverEvent', { id: deliveryActivityId(_id, round), args: [{ deliveryId: _id }], idConflictPolicy: 'USE_EXISTING', idReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY', ...deliveryOptions });
  } catch (error) {
    if (!(error instanceof ActivityExecutionAlreadyStartedError)) throw error;
  }
}
