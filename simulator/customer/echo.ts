import { plainText } from '../plain-text.ts';
import type { Sim } from '../sim.ts';
import type { BusinessNumber, Customer, StoredMessage } from '../world/entities.ts';
import { isObject, type JsonObject } from '../world/json.ts';
import { numberMetadata, shownWaId } from '../webhook/messages-entry.ts';
import { applyToTarget } from './receive.ts';

/** The business writes, changes or deletes something in the app on its own phone: the customer gets it, and the API is told by an echo. */
export function echoMessage(sim: Sim, number: BusinessNumber, customer: Customer, message: JsonObject): StoredMessage {
  const { type, [plainText(message['type'])]: content } = message;
  const typeName = plainText(type);
  const now = sim.timeline.now();
  const stored = sim.world.messages.add({
    id: sim.ids.wamid(customer.waId ?? customer.userId, 'business'), numberId: number.id, customerKey: customer.key, author: 'business', type: typeName,
    payload: isObject(content) ? content : {}, at: now, status: 'delivered', history: [{ status: 'delivered', at: now }], recipient: customer.waId ?? customer.userId,
  });
  sim.bus.emit({ type: 'message', message: stored });
  applyToTarget(sim, stored);
  const echo = { from: number.digits, to: shownWaId(customer) ?? customer.userId, id: stored.id, timestamp: String(Math.floor(now / 1000)), type: typeName, ...(content === undefined ? {} : { [typeName]: content }) };
  sim.publisher.platform(number.wabaId, 'smb_message_echoes', { messaging_product: 'whatsapp', metadata: numberMetadata(number), message_echoes: [echo] });
  return stored;
}
