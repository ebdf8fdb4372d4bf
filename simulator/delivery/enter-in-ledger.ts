import type { Customer, MessageStatus, StoredMessage } from '../world/entities.ts';
import { countryOf } from '../world/wa-id.ts';
import type { World } from '../world/world.ts';
import { priceOf } from './rate-card.ts';

/** Adds a step of an outgoing message to the sums behind the analytics endpoints. Delivery is what costs. */
export function enterInLedger(world: World, message: StoredMessage, customer: Customer, status: MessageStatus, isFirstReceipt: boolean, now: number): void {
  const isDelivery = isFirstReceipt && (status === 'delivered' || status === 'read' || status === 'played');
  const country = customer.waId === undefined ? customer.userId.slice(0, 2) : countryOf(customer.waId);
  const category = message.pricing?.category ?? message.category ?? 'service';
  const cost = isDelivery && message.pricing?.billable ? priceOf(country, category) : 0;
  if (status === 'sent' || isDelivery) {
    const about = { numberId: message.numberId, country, category, pricingType: message.pricing?.type ?? 'regular' };
    world.ledger.add(about, now, { sent: status === 'sent' ? 1 : 0, delivered: isDelivery ? 1 : 0, cost });
  }
  const waba = world.numbers.get(message.numberId)?.wabaId;
  const template = message.templateName === undefined || waba === undefined ? undefined : world.templateNamed(waba, message.templateName, message.language ?? '');
  if (!template) return;
  world.ledger.addTemplate(template.id, now, { sent: status === 'sent' ? 1 : 0, delivered: isDelivery ? 1 : 0, read: status === 'read' ? 1 : 0, cost });
}
