import { plainText } from '../plain-text.ts';
import type { PaymentOutcome, StoredMessage } from '../world/entities.ts';
import { objectAt, objectsAt, stringAt, type JsonObject } from '../world/json.ts';
import { ControlError } from '../control/control-error.ts';
import { samplePrice } from './sample-price.ts';

/** Which of the things to tap is meant: by id, by title, or by position (the first one without any). */
export interface TapChoice {
  id?: string;
  title?: string;
  index?: number;
  /** Card of a carousel. */
  card?: number;
  /** What the customer entered into a form. */
  response?: JsonObject;
  /** What is ordered of the products that a message shows. */
  items?: OrderedItem[];
  /** A note with the order. */
  text?: string;
  /** The position shared with a location request. */
  location?: JsonObject;
  /** Who taps, for what WhatsApp fills in by itself. */
  own?: { name: string; waId?: string };
  /** What becomes of the payment of a bill; it is paid where nothing is said. */
  payment?: PaymentOutcome;
}

interface OrderedItem {
  id: string;
  quantity: number;
}

/** What a tap leads to: a message of the customer, or an address that opens without telling the business. */
export interface TapResult {
  message?: JsonObject;
  opens?: string;
  /** The button of a template that was pressed. */
  button?: { type: string; text: string };
  /** What became of the payment of a bill, which is told by a status. */
  payment?: PaymentOutcome;
}

/** The consequence of tapping something in a message of the business. */
export function answerToTap(message: StoredMessage, choice: TapChoice): TapResult {
  if (message.author !== 'business') throw new ControlError('Only a message of the business has something to tap.', 'messageId');
  if (message.type === 'template') return tapTemplate(message, choice);
  if (message.type !== 'interactive') throw new ControlError(`A message of type ${message.type} has nothing to tap.`, 'messageId');
  const type = stringAt(message.payload, 'type') ?? '';
  const answer = INTERACTIVE[type];
  if (!answer) throw new ControlError(`An interactive message of type ${type} has nothing to tap.`, 'messageId');
  return answer(objectAt(message.payload, 'action') ?? {}, choice);
}

const INTERACTIVE: Readonly<Record<string, (action: JsonObject, choice: TapChoice) => TapResult>> = {
  button(action, choice) {
    const replies = objectsAt(action, 'buttons').map((button) => objectAt(button, 'reply') ?? {});
    const reply = pick(replies, choice);
    return interactive('button_reply', { id: reply['id'], title: reply['title'] });
  },
  list(action, choice) {
    const rows = objectsAt(action, 'sections').flatMap((section) => objectsAt(section, 'rows'));
    const row = pick(rows, choice);
    const description = stringAt(row, 'description');
    return interactive('list_reply', { id: row['id'], title: row['title'], ...(description ? { description } : {}) });
  },
  cta_url: (action) => ({ opens: stringAt(objectAt(action, 'parameters'), 'url') ?? '' }),
  flow(action, choice) {
    const parameters = objectAt(action, 'parameters');
    return formReply('flow', { flow_token: stringAt(parameters, 'flow_token') ?? 'unused', ...choice.response });
  },
  carousel(action, choice) {
    const card = objectsAt(action, 'cards')[choice.card ?? 0];
    const cardAction = objectAt(card, 'action') ?? {};
    const replies = objectsAt(cardAction, 'buttons').map((button) => objectAt(button, 'quick_reply') ?? {});
    if (replies.length === 0) return { opens: stringAt(objectAt(cardAction, 'parameters'), 'url') ?? '' };
    const reply = pick(replies, choice);
    return interactive('button_reply', { id: reply['id'], title: reply['title'] });
  },
  product: (action, choice) => order(action, [stringAt(action, 'product_retailer_id') ?? ''], choice),
  product_list: (action, choice) => order(action, objectsAt(action, 'sections').flatMap((section) => objectsAt(section, 'product_items')).map((item) => stringAt(item, 'product_retailer_id') ?? ''), choice),
  catalog_message: (action, choice) => order(action, [stringAt(objectAt(action, 'parameters'), 'thumbnail_product_retailer_id') ?? 'sample-product'], choice),
  address_message: (_action, choice) => formReply('address_message', { values: choice.response ?? {} }),
  location_request_message: (_action, choice) => ({
    message: { type: 'location', location: choice.location ?? { latitude: 52.52, longitude: 13.405, name: 'Berlin' } },
  }),
  order_details: (_action, choice) => ({ payment: choice.payment ?? 'captured' }),
  call_permission_request: (_action, choice) => interactive('call_permission_reply', choice.id === 'reject' ? { response: 'reject', response_source: 'user_action' } : { response: 'accept', response_source: 'user_action', is_permanent: choice.id === 'always' }),
  request_contact_info: (_action, choice) => ({
    message: { type: 'contacts', contacts: [{ name: { formatted_name: choice.title ?? choice.own?.name ?? 'Me' }, phones: [phoneOf(choice)], origin: 'contact_request' }] },
  }),
};

/** The number that a request for it shares: the customer's own, unless another one is named. */
function phoneOf({ id, own }: TapChoice): JsonObject {
  if (id !== undefined || own?.waId === undefined) return { phone: id ?? '' };
  return { phone: `+${own.waId}`, wa_id: own.waId, type: 'HOME' };
}

/** The catalogue's prices live at Meta; each product gets one that stays the same. */
function order(action: JsonObject, known: readonly string[], { items = [{ id: known[0] ?? '', quantity: 1 }], text }: TapChoice): TapResult {
  const stranger = items.find(({ id }) => !known.includes(id));
  if (stranger) throw new ControlError(`This message shows no product ${stranger.id}. It has: ${known.join(', ')}.`, 'items');
  const products = items.map(({ id, quantity }) => ({ product_retailer_id: id, quantity, item_price: samplePrice(id), currency: 'EUR' }));
  return { message: { type: 'order', order: { catalog_id: stringAt(action, 'catalog_id') ?? 'sample-catalogue', text: text ?? '', product_items: products } } };
}

/** Buttons of templates that show products, and the interactive message that does the same. */
const PRODUCT_BUTTONS: Readonly<Record<string, string>> = { mpm: 'product_list', catalog: 'catalog_message', spm: 'product' };

function tapTemplate(message: StoredMessage, choice: TapChoice): TapResult {
  const face = choice.card === undefined ? message.face : message.face?.cards?.[choice.card];
  const buttons = face?.buttons ?? [];
  const button = pick(buttons.map((one) => ({ ...one, id: one.payload, title: one.text })), choice);
  const pressed = { type: plainText(button['type']), text: plainText(button['title']) };
  if (button['type'] === 'quick_reply') {
    return { button: pressed, message: { type: 'button', button: { text: button['title'], payload: button['id'] } } };
  }
  if (button['type'] === 'flow') return { button: pressed, ...formReply('flow', { flow_token: button['token'] ?? 'unused', ...choice.response }) };
  const products = PRODUCT_BUTTONS[plainText(button['type'])];
  if (products !== undefined) return { button: pressed, ...INTERACTIVE[products]?.(objectAt(button, 'action') ?? objectAt(face?.header, 'product') ?? {}, choice) };
  return { button: pressed, opens: stringAt(button, 'url') ?? stringAt(button, 'phoneNumber') ?? '' };
}

function interactive(type: string, reply: JsonObject): TapResult {
  return { message: { type: 'interactive', interactive: { type, [type]: reply } } };
}

function formReply(name: string, values: JsonObject): TapResult {
  return interactive('nfm_reply', { name, body: 'Sent', response_json: JSON.stringify(values) });
}

function pick(options: readonly JsonObject[], choice: TapChoice): JsonObject {
  const found =
    choice.id !== undefined ? options.find((option) => option['id'] === choice.id)
    : choice.title !== undefined ? options.find((option) => option['title'] === choice.title)
    : options[choice.index ?? 0];
  if (found) return found;
  const known = options.map((option) => `${plainText(option['id'])} (${plainText(option['title'])})`).join(', ');
  throw new ControlError(`This message has no such button or row. It has: ${known || 'none'}.`, choice.id !== undefined ? 'id' : 'title');
}
