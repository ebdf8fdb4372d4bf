import type { Sim } from '../sim.ts';
import type { Customer, StoredMessage } from '../world/entities.ts';
import { stringAt, type JsonObject } from '../world/json.ts';

/** A message as `GET /_sim/messages` and the phone page show it. */
export function messageView(sim: Sim, message: StoredMessage): JsonObject {
  const customer = sim.world.customerOf(message.customerKey);
  const { errors, pricing, face, history, extras, ...rest } = message;
  return JSON.parse(
    JSON.stringify({
      ...rest,
      to: message.author === 'business' ? (customer.waId ?? customer.userId) : message.numberId,
      from: message.author === 'business' ? message.numberId : (customer.waId ?? customer.userId),
      time: new Date(message.at).toISOString(),
      history, pricing, errors, face, extras,
    }),
  ) as JsonObject;
}

/** A customer as the phone page shows them. */
export function customerView(sim: Sim, customer: Customer, last?: StoredMessage): JsonObject {
  return {
    key: customer.key,
    userId: customer.userId,
    name: customer.name,
    onWhatsApp: customer.onWhatsApp,
    online: customer.online,
    autoRead: customer.autoRead,
    sendsReadReceipts: customer.sendsReadReceipts,
    acceptsMarketing: customer.acceptsMarketing,
    blockedNumbers: customer.blockedNumbers,
    isKept: customer.isKept,
    ...(customer.waId ? { waId: customer.waId } : {}),
    ...(customer.username ? { username: customer.username } : {}),
    ...(customer.hidesNumber ? { hidesNumber: true } : {}),
    ...(last ? { last: { text: preview(last), at: last.at, author: last.author, numberId: last.numberId, unread: unreadCount(sim, last) } } : {}),
  };
}

function unreadCount(sim: Sim, last: StoredMessage): number {
  let count = 0;
  for (const message of sim.world.messages.chatBackwards(last.numberId, last.customerKey)) {
    if (message.author === 'business' && message.status === 'delivered') count += 1;
    else if (message.status === 'read' || count >= 99) break;
  }
  return count;
}

const NAMES: Readonly<Record<string, string>> = {
  image: 'Photo', video: 'Video', audio: 'Voice message', document: 'Document', sticker: 'Sticker', location: 'Location',
  contacts: 'Contact', order: 'Order', unsupported: 'Unsupported message', system: 'System message', revoke: 'Message deleted',
};

/** One line that says what a message is about. */
export function preview(message: StoredMessage): string {
  const { type, payload } = message;
  if (message.isRevoked) return 'Message deleted';
  if (message.face) return withoutMarks(message.face.body);
  const caption = stringAt(payload, 'caption') ?? stringAt(payload, 'body') ?? stringAt(payload, 'text');
  if (type === 'reaction') return `Reacted ${stringAt(payload, 'emoji') || 'with nothing'}`;
  if (type === 'unsupported') return unsupportedName(message);
  if (type === 'interactive') return interactivePreview(payload);
  return caption === undefined ? (NAMES[type] ?? type) : withoutMarks(caption);
}

/** `poll_creation` is a poll to whoever wrote it. */
function unsupportedName({ payload }: StoredMessage): string {
  const kind = stringAt(payload, 'type')?.split('_')[0] ?? '';
  return kind === '' ? 'Unsupported message' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function interactivePreview(payload: JsonObject): string {
  const part = payload[stringAt(payload, 'type') ?? ''] ?? payload['body'];
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return 'Interactive message';
  return withoutMarks(stringAt(part, 'title') ?? stringAt(part, 'text') ?? (stringAt(part, 'name') === 'address_message' ? 'Address sent' : 'Form sent'));
}

/** A text without the messenger's signs for bold, italic and struck words. */
function withoutMarks(text: string): string {
  return text.replaceAll(/(?<!\w)([*_~])(\S(?:[^\n]*?\S)?)\1(?!\w)/g, '$2');
}
