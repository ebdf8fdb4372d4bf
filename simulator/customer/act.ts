import type { Sim } from '../sim.ts';
import type { BusinessNumber, Customer, StoredMessage } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';
import { ControlError } from '../control/control-error.ts';
import { payOrder } from './pay.ts';
import { receiveMessage } from './receive.ts';
import { answerToTap, type TapChoice, type TapResult } from './tap.ts';

/** Something a customer does with a message. */
export interface Act extends TapChoice {
  messageId: string;
  action: 'tap' | 'read' | 'react' | 'play' | 'edit' | 'revoke' | 'release' | 'drop';
  /** For `react`; empty removes the reaction. */
  emoji?: string;
}

type Handler = (sim: Sim, scene: Scene, act: Act) => JsonObject;

/** Types with words that may be changed later. */
const EDITABLE = new Set(['text', 'image', 'video', 'document']);

interface Scene {
  message: StoredMessage;
  number: BusinessNumber;
  customer: Customer;
}

const HANDLERS: Readonly<Record<Act['action'], Handler>> = {
  tap(sim, { message, number, customer }, act) {
    const { message: reply, opens, button, payment } = answerToTap(message, { ...act, own: { name: customer.name, ...(customer.waId === undefined ? {} : { waId: customer.waId }) } });
    countClick(sim, message, number, button);
    if (payment) {
      payOrder(sim, number, customer, message, payment);
      return { payment };
    }
    if (!reply) return { opens: opens ?? '' };
    const stored = receiveMessage(sim, { number, customer, message: reply, context: { id: message.id } });
    return { id: stored.id };
  },
  read(sim, { message }) {
    sim.ladder.read(message);
    return { status: message.status };
  },
  play(sim, { message }) {
    sim.ladder.played(message);
    return { status: message.status };
  },
  react(sim, { message, number, customer }, act) {
    const reaction = { message_id: message.id, emoji: act.emoji ?? '' };
    return { id: receiveMessage(sim, { number, customer, message: { type: 'reaction', reaction } }).id };
  },
  edit(sim, { message, number, customer }, { text = '' }) {
    const { type } = message;
    const part = type === 'text' ? 'body' : 'caption';
    if (message.author !== 'customer' || !EDITABLE.has(type)) throw new ControlError('Only a text or a caption of the customer can be changed.', 'messageId');
    if (text.trim() === '') throw new ControlError('The new words are missing.', 'text');
    const edit = { original_message_id: message.id, message: { type, [type]: { ...message.payload, [part]: text } } };
    return { id: receiveMessage(sim, { number, customer, message: { type: 'edit', edit } }).id };
  },
  revoke(sim, { message, number, customer }) {
    if (message.author !== 'customer') throw new ControlError('Only a message of the customer can be revoked.', 'messageId');
    const revoke = { original_message_id: message.id };
    return { id: receiveMessage(sim, { number, customer, message: { type: 'revoke', revoke } }).id };
  },
  release(sim, { message }) {
    requireHeld(message);
    message.status = 'accepted';
    message.at = sim.timeline.now();
    sim.ladder.start(message, {});
    return { status: message.status };
  },
  drop(sim, { message }) {
    requireHeld(message);
    message.status = 'accepted';
    sim.ladder.start(message, { failure: { code: 132015 } });
    return { status: message.status };
  },
};

/** Carries out what a customer does with a message: taps a button, reads, reacts, plays, deletes; or ends a hold. */
export function act(sim: Sim, request: Act): JsonObject {
  const message = sim.world.messages.get(request.messageId);
  if (!message) throw new ControlError(`There is no message ${request.messageId}.`, 'messageId', 404);
  const number = sim.world.numbers.get(message.numberId);
  if (!number) throw new ControlError(`The number ${message.numberId} of this message no longer exists.`, 'messageId', 404);
  return HANDLERS[request.action](sim, { message, number, customer: sim.world.customerOf(message.customerKey) }, request);
}

/** Presses of template buttons appear in the template's analytics. */
function countClick(sim: Sim, message: StoredMessage, number: BusinessNumber, button: TapResult['button']): void {
  const template = message.templateName === undefined ? undefined : sim.world.templateNamed(number.wabaId, message.templateName, message.language ?? '');
  if (!template || !button) return;
  const type = button.type === 'quick_reply' ? 'quick_reply_button' : button.type === 'url' ? 'unique_url_button' : `${button.type}_button`;
  sim.world.ledger.addTemplate(template.id, sim.timeline.now(), { click: `${type}:${button.text}` });
}

function requireHeld(message: StoredMessage): void {
  if (message.status !== 'held') throw new ControlError('This message is not held for quality assessment.', 'messageId');
}
