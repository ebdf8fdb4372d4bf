import { plainText } from '../../plain-text.ts';
import type { Sim } from '../../sim.ts';
import type { BusinessNumber, StoredMessage } from '../../world/entities.ts';
import { objectAt, objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import { chatKey } from '../../world/messages.ts';
import { GraphError } from '../graph-error.ts';
import { PAIR_LIMIT } from '../limits.ts';
import type { CheckedContent } from './content-rule.ts';
import { readEnvelope, requireProduct, type Envelope } from './envelope.ts';
import { outlookOf } from './outlook.ts';
import { requireForm, requireSendable } from './sendable.ts';
import { answeredWaId, resolveRecipient, type Recipient } from './recipient.ts';

// Reactions to older messages are refused.
const REACTION_AGE_MS = 30 * 24 * 3_600_000;

const AUTHENTICATION_LIFETIME_S = 600;

/** An accepted send: the stored message and the body of the answer. */
export interface AcceptedSend {
  message: StoredMessage;
  answer: JsonObject;
}

/**
 * Checks a send request as the platform does, stores the message and starts its way to the customer. `categorise` may
 * refuse the pricing category or change it, for the endpoint that takes marketing only.
 */
export async function sendMessage(
  sim: Sim,
  number: BusinessNumber,
  body: JsonObject,
  categorise: (category: string) => string = (category) => category,
): Promise<AcceptedSend> {
  requireProduct(body);
  const envelope = readEnvelope(body);
  requireSendable(sim, number);
  const recipient = resolveRecipient(sim.world, number, envelope);
  const checked = checkContent(sim, number, envelope, recipient);
  requireForm(sim.world, number, checked.payload);
  const content = { ...checked, category: categorise(checked.category) };
  const now = sim.timeline.now();
  takeTokens(sim, number, recipient.customer.key, now);

  const outlook = await outlookOf(sim, number, recipient.customer, envelope, content, now);
  const message = store(sim, number, envelope, recipient, content, now);
  sim.world.windows.answered(number.id, recipient.customer.key, now);
  applyReaction(sim, message);
  sim.bus.emit({ type: 'message', message });
  if (message.status !== 'held') sim.ladder.start(message, outlook);
  return { message, answer: answerFor(recipient, message) };
}

function checkContent(sim: Sim, number: BusinessNumber, envelope: Envelope, recipient: Recipient): CheckedContent {
  return envelope.rule(envelope.content, {
    number,
    isToUserId: recipient.isByUserId,
    media: (id) => {
      const item = sim.world.media.get(id);
      const isUsable = item !== undefined && item.expiresAt > sim.timeline.now() && (item.numberId === '' || item.numberId === number.id);
      return isUsable ? item : undefined;
    },
    template: (name, language) => sim.world.templateNamed(number.wabaId, name, language),
    isReactable: (id) => {
      const target = sim.world.messages.get(id);
      return target !== undefined && target.type !== 'reaction' && !target.isRevoked && sim.timeline.now() - target.at <= REACTION_AGE_MS;
    },
  });
}

/** The limits of the number and of the pair; the request counts only if both let it pass. */
function takeTokens(sim: Sim, number: BusinessNumber, customerKey: string, now: number): void {
  const { throughputLimit, pairLimit } = sim.world.behaviour;
  const interval = 1000 / number.throughputPerSecond;
  if (throughputLimit && !sim.throughput.take(number.id, number.throughputPerSecond, interval, now)) {
    throw new GraphError(130429, { details: 'Message failed to send because there were too many messages sent from this phone number in a short period of time' });
  }
  if (pairLimit && !sim.pairs.take(chatKey(number.id, customerKey), PAIR_LIMIT.burst, PAIR_LIMIT.intervalMs, now)) {
    if (throughputLimit) sim.throughput.giveBack(number.id, interval);
    throw new GraphError(131056, { details: 'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.' });
  }
}

function store(sim: Sim, number: BusinessNumber, envelope: Envelope, recipient: Recipient, content: CheckedContent, now: number): StoredMessage {
  const { customer } = recipient;
  const status = sim.world.behaviour.holdTemplates && envelope.type === 'template' ? 'held' : 'accepted';
  return sim.world.messages.add({
    id: sim.ids.wamid(customer.waId ?? customer.userId, 'business'),
    numberId: number.id,
    customerKey: customer.key,
    author: 'business',
    type: envelope.type,
    payload: content.payload,
    at: now,
    status,
    history: [{ status, at: now }],
    recipient: recipient.input,
    category: content.category,
    ...(envelope.quotes === undefined ? {} : { quotes: envelope.quotes }),
    ...(envelope.callbackData === undefined ? {} : { callbackData: envelope.callbackData }),
    ...(content.templateName === undefined ? {} : { templateName: content.templateName, language: stringAt(objectAt(content.payload, 'language'), 'code') ?? '' }),
    ...(content.face === undefined ? {} : { face: content.face }),
    ...lifetimeOf(sim, number, content),
  });
}

/** Templates may name how long delivery is tried; for codes it is ten minutes unless they do. */
function lifetimeOf(sim: Sim, number: BusinessNumber, content: CheckedContent): { lifetimeMs?: number } {
  const language = stringAt(objectAt(content.payload, 'language'), 'code') ?? '';
  const template = content.templateName === undefined ? undefined : sim.world.templateNamed(number.wabaId, content.templateName, language);
  const seconds = template?.ttlSeconds ?? (template?.category === 'AUTHENTICATION' ? AUTHENTICATION_LIFETIME_S : undefined);
  return seconds === undefined || seconds < 0 ? {} : { lifetimeMs: seconds * 1000 };
}

function applyReaction(sim: Sim, message: StoredMessage): void {
  if (message.type !== 'reaction') return;
  const target = sim.world.messages.get(plainText(message.payload['message_id']));
  if (!target) return;
  target.reactions = { ...target.reactions, business: plainText(message.payload['emoji']) };
  sim.bus.emit({ type: 'message', message: target });
}

function answerFor(recipient: Recipient, message: StoredMessage): JsonObject {
  const contact = recipient.isByUserId
    ? { input: recipient.input, user_id: recipient.customer.userId, ...(recipient.customer.parentUserId ? { parent_user_id: recipient.customer.parentUserId } : {}) }
    : { input: recipient.input, wa_id: answeredWaId(recipient) };
  const status = message.status === 'held' ? 'held_for_quality_assessment' : 'accepted';
  const isTemplate = message.type === 'template';
  return {
    messaging_product: 'whatsapp',
    contacts: [contact],
    messages: [{ id: message.id, ...(isTemplate ? { message_status: status } : {}) }],
  };
}

/** Message types that a body contains, for fault rules that strike before the request is understood. */
export function describeSend(body: JsonObject): { people: string[]; types: string[]; template: string | undefined } {
  const people = [body['to'], body['recipient']].filter((value) => typeof value === 'string');
  const type = typeof body['type'] === 'string' ? body['type'] : 'text';
  const template = objectsAt({ list: [body['template'] ?? {}] }, 'list')[0]?.['name'];
  return { people, types: [type], template: typeof template === 'string' ? template : undefined };
}
