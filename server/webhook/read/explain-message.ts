import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import type { ExplainedEvent, WebhookPerson } from '../../../schemas/generated/types.ts';
import { base, type ChangeFacts } from './change-facts.ts';
import { idOf, listOf, objectOf, secondsOf, textOf, type JsonObject } from './json.ts';

/** Something a customer wrote, tapped or did. */
export function explainMessage(facts: ChangeFacts, message: JsonObject): ExplainedEvent {
  const type = textOf(message['type']);
  return base(facts, withoutUndefined({
    kind: 'message' as const,
    messageId: textOf(message['id']),
    timestamp: secondsOf(message['timestamp']),
    type,
    content: contentOf(message, type),
    from: personOf(facts.people, message),
    errors: errorsOf(message),
    context: objectOf(message['context']),
    referral: objectOf(message['referral']),
  }));
}

/** The object that has the type's name; of a kind that the platform does not pass on there may be none. */
export function contentOf(message: JsonObject, type: string | undefined): unknown {
  return type === undefined ? undefined : (message[type] ?? undefined);
}

export function errorsOf(part: JsonObject): unknown[] | undefined {
  const errors = listOf(part['errors']);
  return errors.length > 0 ? [...errors] : undefined;
}

/**
 * Who wrote it: ids from the message itself, names from the contact with the same id. A single contact belongs to the
 * message even if its id is written differently, as happens with rewritten numbers of Brazil and Mexico.
 */
function personOf(people: readonly JsonObject[], message: JsonObject): WebhookPerson | undefined {
  const waId = idOf(message['from']);
  const userId = idOf(message['from_user_id']);
  const contact = people.find((person) => (waId !== undefined && idOf(person['wa_id']) === waId) || (userId !== undefined && idOf(person['user_id']) === userId)) ?? (people.length === 1 ? people[0] : undefined);
  const profile = objectOf(contact?.['profile']);
  const person = withoutUndefined({
    waId: waId ?? (userId === undefined ? idOf(contact?.['wa_id']) : undefined),
    userId: userId ?? idOf(contact?.['user_id']),
    parentUserId: idOf(message['from_parent_user_id']) ?? idOf(contact?.['parent_user_id']),
    username: textOf(profile?.['username'])?.replace(/^@/, ''),
    name: textOf(profile?.['name']),
  });
  return Object.keys(person).length > 0 ? person : undefined;
}
