import { claimNames } from '../../../activities/identity/claims.ts';
import type { Sender } from '../../../activities/identity/identity-history.ts';
import { touchContact } from '../../../activities/messages/contact-identity.ts';
import { importMessages, PLACEHOLDER } from '../../../activities/messages/import-messages.ts';
import { phoneAppRecord } from '../../../activities/messages/phone-app-record.ts';
import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import type { ConversationKey, ExplainedEvent, InboundMessage, MessageRecord, NumberRecord } from '../../../schemas/generated/types.ts';
import type { ServerContext } from '../../context.ts';
import { inboundMessage } from '../inbound-message.ts';
import { explainMessage } from '../read/explain-message.ts';
import { objectOf, objectsOf, secondsOf, textOf, type JsonObject } from '../read/json.ts';

/** How far a message of the business came, in the words of the phone app (Cloud API, field history, November 2026). */
const states: Readonly<Record<string, MessageRecord['state']>> = { PENDING: 'accepted', SENT: 'sent', DELIVERED: 'delivered', READ: 'read', PLAYED: 'played', ERROR: 'failed' };

/** Messages with one person. */
interface OldThread {
  readonly person: Sender;
  readonly messages: readonly JsonObject[];
}

/**
 * history: WhatsApp hands over what was written in the phone app before the number was connected, in pieces and in no
 * order, and files of the last two weeks once more by themselves. Gives a problem when something of it cannot be placed.
 */
export async function importHistory(event: ExplainedEvent, content: JsonObject, numbers: readonly NumberRecord[], server: ServerContext): Promise<string | undefined> {
  const number = numbers.find(({ _id }) => _id === event.phoneNumberId);
  const threads = threadsOf(content);
  if (threads.length === 0) return undefined;
  if (number === undefined) return 'Old messages came without the number that they belong to.';
  let unplaced = 0;
  for (const thread of threads) unplaced += await importThread(server, number, digitsOf(objectOf(content['metadata'])?.['display_phone_number']) ?? digitsOf(number.displayPhoneNumber), thread);
  return unplaced === 0 ? undefined : `${unplaced} old messages came without an id, a time or the person they were written with.`;
}

/** By person: the threads that are handed over, and single messages with the files that were missing in them. */
function threadsOf(content: JsonObject): OldThread[] {
  const business = digitsOf(objectOf(content['metadata'])?.['display_phone_number']);
  const people = objectsOf(content['contacts']);
  const whole = objectsOf(content['history']).flatMap((part) => objectsOf(part['threads'])).map((thread) => ({ person: personOf(people, thread['id'], objectOf(thread['context'])), messages: objectsOf(thread['messages']) }));
  const single = objectsOf(content['messages']).map((message) => ({ person: personOf(people, digitsOf(message['from']) === business ? (message['to'] ?? message['to_user_id']) : (message['from'] ?? message['from_user_id'])), messages: [message] }));
  return [...whole, ...single];
}

/** A thread is named by the person's number, or by their user id if they hide it. */
function personOf(people: readonly JsonObject[], id: unknown, context?: JsonObject): Sender {
  const called = textOf(id) ?? textOf(context?.['wa_id']) ?? textOf(context?.['user_id']);
  const waId = called !== undefined && /^\+?\d+$/.test(called) ? called.replace('+', '') : undefined;
  const contact = people.find((person) => called !== undefined && (waId === undefined ? textOf(person['user_id']) === called : textOf(person['wa_id']) === waId));
  const profile = objectOf(contact?.['profile']);
  return withoutUndefined({
    waId,
    userId: textOf(context?.['user_id']) ?? textOf(contact?.['user_id']) ?? (waId === undefined ? called : undefined),
    parentUserId: textOf(contact?.['parent_user_id']),
    username: (textOf(context?.['username']) ?? textOf(profile?.['username']))?.replace(/^@/, ''),
    name: textOf(profile?.['name']),
  });
}

/** Gives how many of its messages could not be placed. */
async function importThread(server: ServerContext, number: NumberRecord, business: string | undefined, { person, messages }: OldThread): Promise<number> {
  const now = server.now();
  const placed = messages.flatMap((raw) => {
    const [message, seconds] = [oldMessage(raw), secondsOf(raw['timestamp'])];
    return message === undefined || seconds === null ? [] : [{ raw, message, at: Math.min(seconds * 1000, now) }];
  });
  const [first] = placed;
  if (first === undefined || (person.waId === undefined && person.userId === undefined)) return messages.length;
  const { orgId, _id: numberId } = number;
  const { contactId: claimedId } = await claimNames(orgId, person, server.newId, first.at);
  const contact = await touchContact(orgId, claimedId, person, { lastInboundAt: new Date(0) }, { at: new Date(first.at), now: new Date(now), source: 'import' });
  const key: ConversationKey = { orgId, numberId, contactId: contact.mergedInto ?? contact._id };
  const records = placed.map(({ raw, message, at }) => {
    const isOurs = business !== undefined && digitsOf(raw['from']) === business;
    const state = states[textOf(objectOf(raw['history_context'])?.['status']) ?? ''] ?? 'sent';
    return phoneAppRecord({ key, message, direction: isOurs ? 'out' : 'in', state: isOurs ? state : 'received', at: new Date(at), receivedAt: new Date(now) });
  });
  for (const { _id, media } of await importMessages(key, contact, records)) if (media !== undefined) await server.conversations.fetchMedia({ messageId: _id });
  return messages.length - placed.length;
}

/** What was not handed over is shown as what it is. */
function oldMessage(raw: JsonObject): InboundMessage | undefined {
  const message = inboundMessage(explainMessage({ source: 'history', entryTime: null, people: [] }, raw));
  return message?.type === PLACEHOLDER ? { ...message, type: 'unsupported', content: { type: PLACEHOLDER } } : message;
}

function digitsOf(value: unknown): string | undefined {
  return textOf(value)?.replace(/\D/g, '');
}
