import { plainText } from '../plain-text.ts';
import type { Sim } from '../sim.ts';
import type { BusinessNumber, Customer, StoredMessage } from '../world/entities.ts';
import { seenBy } from '../world/user-ids.ts';
import { compact, isObject, objectAt, stringAt, type JsonObject } from '../world/json.ts';
import { messagesEntry, shownWaId, webhookContact } from '../webhook/messages-entry.ts';
import { ControlError } from '../control/control-error.ts';

// These tell about a message or an account; they are not something the customer says, so they open no window.
const OPENS_NO_WINDOW = new Set(['system', 'edit', 'revoke']);

/** Something a customer writes, in the shape of Meta's webhook: `{ type, [type]: ... }`. */
export interface InboundMessage {
  number: BusinessNumber;
  customer: Customer;
  message: JsonObject;
  context?: JsonObject | undefined;
}

/** Stores a customer's message and sends it to the business, at once or when the phone is back on the network. */
export function receiveMessage(sim: Sim, { number, customer, message, context }: InboundMessage): StoredMessage {
  const { type, id, timestamp, context: ownContext, [plainText(message['type'])]: content, ...extras } = message;
  const typeName = plainText(type);
  const now = timestamp === undefined ? sim.timeline.now() : Number(timestamp) * 1000;
  const { id: quotes, message_id: quotedId, from: _from, ...contextExtras } = context ?? objectAt({ ownContext }, 'ownContext') ?? {};
  const quoted = stringAt({ quotes: quotes ?? quotedId }, 'quotes');
  const stored = sim.world.messages.add({
    id: typeof id === 'string' ? id : sim.ids.wamid(customer.waId ?? customer.userId, 'customer'),
    numberId: number.id,
    customerKey: customer.key,
    author: 'customer',
    type: typeName,
    payload: payloadOf(sim, typeName, content),
    at: now,
    status: 'accepted',
    history: [{ status: 'accepted', at: now }],
    ...(quoted === undefined ? {} : { quotes: quoted }),
    ...(Object.keys(contextExtras).length > 0 ? { contextExtras } : {}),
    ...(Object.keys(extras).length > 0 ? { extras } : {}),
  });
  applyToTarget(sim, stored);
  if (customer.online) transmit(sim, stored);
  else sim.bus.emit({ type: 'message', message: stored });
  return stored;
}

/** Lets everything go that a customer wrote without network, oldest first. */
export function transmitHeld(sim: Sim, customer: Customer): void {
  for (const number of sim.world.numbers.values()) {
    const held: StoredMessage[] = [];
    for (const message of sim.world.messages.chatBackwards(number.id, customer.key)) {
      if (message.author === 'customer' && message.status === 'accepted') held.push(message);
    }
    for (const message of held.toReversed()) transmit(sim, message);
  }
}

function transmit(sim: Sim, message: StoredMessage): void {
  const number = sim.world.numbers.get(message.numberId);
  if (!number) return;
  const customer = seenBy(sim.world, sim.world.customerOf(message.customerKey), number.wabaId);
  message.status = 'sent';
  message.history.push({ status: 'sent', at: sim.timeline.now() });
  sim.bus.emit({ type: 'message', message });
  if (isBlocked(number, customer)) return;
  if (!OPENS_NO_WINDOW.has(message.type)) {
    sim.world.windows.opened(number.id, customer.key, sim.timeline.now(), message.extras?.['referral'] !== undefined);
  }
  // A system message comes without contacts: the old account it speaks of is gone.
  const contacts = message.type === 'system' ? {} : { contacts: [webhookContact(customer)] };
  sim.publisher.publish({
    subject: {
      wabaId: number.wabaId,
      numberId: number.id,
      field: 'messages',
      kind: 'message',
      types: [message.type],
      people: [customer.waId ?? '', customer.userId],
      messageIds: [message.id],
    },
    entry: messagesEntry(number, { ...contacts, messages: [webhookMessage(sim, number, customer, message)] }),
    lane: `chat:${number.id}:${customer.key}`,
  });
}

/** The message as the webhook shows it. */
function webhookMessage(sim: Sim, number: BusinessNumber, customer: Customer, message: StoredMessage): JsonObject {
  const { type, payload } = message;
  const waId = shownWaId(customer);
  const from = waId ? { from: waId } : {};
  const author = sim.world.messages.get(message.quotes ?? '')?.author === 'customer' ? waId : number.digits;
  const quoted = message.quotes === undefined ? {} : { ...(author ? { from: author } : {}), id: message.quotes };
  const context = { ...quoted, ...message.contextExtras };
  const content = Array.isArray(payload['list']) && type === 'contacts' ? payload['list'] : payload;
  const hasContent = type !== 'unsupported' || Object.keys(payload).length > 0;
  return compact({
    ...(Object.keys(context).length > 0 ? { context } : {}),
    ...from,
    from_user_id: customer.userId,
    from_parent_user_id: customer.parentUserId,
    id: message.id,
    timestamp: String(Math.floor(message.at / 1000)),
    type,
    ...(hasContent ? { [type]: content } : {}),
    ...message.extras,
  });
}

/** Completes media with what the platform knows about the file. */
function payloadOf(sim: Sim, type: string, content: JsonObject[string]): JsonObject {
  if (type === 'contacts') return { list: Array.isArray(content) ? content : [] };
  if (content === undefined) return {};
  if (!isObject(content)) throw new ControlError(`message.${type} must be an object.`, `message.${type}`);
  const id = stringAt(content, 'id');
  if (!['image', 'video', 'audio', 'document', 'sticker'].includes(type)) return content;
  const item = id === undefined ? undefined : sim.world.media.get(id);
  if (!item) throw new ControlError(`message.${type}.id names no stored media; upload it first with POST /_sim/media or a seed.`, `message.${type}.id`);
  return {
    ...content,
    mime_type: content['mime_type'] ?? item.mimeType,
    sha256: content['sha256'] ?? item.sha256,
    ...(type === 'sticker' ? { animated: content['animated'] ?? item.isAnimated ?? false } : {}),
    ...(item.filename && type === 'document' && content['filename'] === undefined ? { filename: item.filename } : {}),
  };
}

/** A reaction, an edit or a deletion shows on the message that it is about. */
export function applyToTarget(sim: Sim, message: StoredMessage): void {
  const targetId = stringAt(message.payload, message.type === 'reaction' ? 'message_id' : 'original_message_id');
  const target = targetId === undefined ? undefined : sim.world.messages.get(targetId);
  if (!target) return;
  if (message.type === 'reaction') target.reactions = { ...target.reactions, [message.author]: stringAt(message.payload, 'emoji') ?? '' };
  else if (message.type === 'revoke') target.isRevoked = true;
  else if (message.type === 'edit') Object.assign(target, { isEdited: true, payload: { ...target.payload, ...objectAt(objectAt(message.payload, 'message'), target.type) } });
  else return;
  sim.bus.emit({ type: 'message', message: target });
}

/** True when the business has blocked this person: nothing passes in either direction. */
export function isBlocked(number: BusinessNumber, customer: Customer): boolean {
  return (number.blocked ?? []).some((person) => person === customer.waId || person === customer.userId);
}
