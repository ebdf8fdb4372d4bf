import type { Sim } from '../sim.ts';
import type { BusinessNumber, Customer, PaymentOutcome, StoredMessage } from '../world/entities.ts';
import { objectAt, stringAt } from '../world/json.ts';
import { seenBy } from '../world/user-ids.ts';
import { shownWaId } from '../webhook/messages-entry.ts';

/** The customer pays a bill in the chat, or the payment fails: told by a status of its own kind, beside sent and read. */
export function payOrder(sim: Sim, number: BusinessNumber, customer: Customer, message: StoredMessage, outcome: PaymentOutcome): void {
  const seconds = Math.floor(sim.timeline.now() / 1000);
  const parameters = objectAt(objectAt(message.payload, 'action'), 'parameters');
  const amount = objectAt(parameters, 'total_amount');
  message.payment = outcome;
  sim.bus.emit({ type: 'message', message });
  sim.publisher.status(number.id, {
    id: message.id, timestamp: String(seconds), type: 'payment', status: outcome,
    ...recipientOf(seenBy(sim.world, customer, number.wabaId)),
    payment: {
      reference_id: stringAt(parameters, 'reference_id') ?? '', amount: { value: amount?.['value'], offset: amount?.['offset'] }, currency: stringAt(parameters, 'currency') ?? '',
      transaction: { id: `order_${sim.ids.token(14)}`, type: 'upi', status: outcome === 'captured' ? 'success' : outcome, created_timestamp: seconds, updated_timestamp: seconds },
    },
  }, undefined);
}

function recipientOf(customer: Customer) {
  const waId = shownWaId(customer);
  return { ...(waId ? { recipient_id: waId } : {}), recipient_user_id: customer.userId };
}
