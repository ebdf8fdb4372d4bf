import type { Client } from '@temporalio/client';
import type { OutgoingEvent, WebhookDeliveryRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { WebhookDeliveryModel } from '../store/models/webhook-deliveries.ts';
import { WebhookSubscriptionModel } from '../store/models/webhook-subscriptions.ts';
import { startDelivery } from './start-delivery.ts';

/** The activity behind events of flows: one stored delivery for each subscriber, each then on its way by itself. */
export function createEmitEvent(client: Client, now: () => number): (event: OutgoingEvent) => Promise<{ deliveries: number }> {
  return async (event) => {
    const subscriptions = await WebhookSubscriptionModel.find({ orgId: event.orgId, active: true }).sort({ createdAt: 1 }).limit(limits.maxSubscriptions).lean();
    const wanting = subscriptions.filter(({ events }) => events.includes('*') || events.includes(event.event));
    for (const { _id } of wanting) {
      const delivery = deliveryOf(event, _id, now());
      await storeOnce(delivery);
      await startDelivery(client, delivery);
    }
    return { deliveries: wanting.length };
  };
}

export function deliveryOf({ orgId, id, event, at, contactId, phone, conversationId, runId, data }: OutgoingEvent, subscriptionId: string, now: number): WebhookDeliveryRecord {
  const contact = contactId === undefined ? {} : { contact: { id: contactId, ...(phone === undefined ? {} : { phone }) } };
  const body = JSON.stringify({ id, event, at: new Date(at).toISOString(), ...contact, ...(conversationId === undefined ? {} : { conversationId }), ...(runId === undefined ? {} : { runId }), data });
  const createdAt = new Date(now);
  return { _id: `${id}:${subscriptionId}`, orgId, subscriptionId, event, body, state: 'waiting', round: 1, attempts: 0, createdAt, since: createdAt, nextAt: createdAt };
}

async function storeOnce(delivery: WebhookDeliveryRecord): Promise<void> {
  try {
    await WebhookDeliveryModel.create(delivery);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
