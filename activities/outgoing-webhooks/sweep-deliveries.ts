import type { Client } from '@temporalio/client';
import { durations, limits } from '../../schemas/limits.ts';
import { WebhookDeliveryModel } from '../store/models/webhook-deliveries.ts';
import { startDelivery } from './start-delivery.ts';

const BATCH = 200;
/** A delivery that is so long overdue has lost its activity: whoever stored it died before it could start one. */
const OVERDUE_MS = 2 * durations.MINUTE;

/** Starts deliveries that were stored and never set out, and forgets old ones. */
export async function sweepDeliveries(client: Client, now: number): Promise<void> {
  for (const delivery of await WebhookDeliveryModel.find({ state: 'waiting', nextAt: { $lt: new Date(now - OVERDUE_MS) } }).sort({ nextAt: 1 }).limit(BATCH).lean()) await startDelivery(client, delivery);
  await WebhookDeliveryModel.deleteMany({ state: { $ne: 'waiting' }, createdAt: { $lt: new Date(now - limits.deliveryKeepMs) } });
}
