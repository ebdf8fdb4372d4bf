import { claimNames, ownerOf } from '../../../activities/identity/claims.ts';
import type { Sender } from '../../../activities/identity/identity-history.ts';
import { touchContact } from '../../../activities/messages/contact-identity.ts';
import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import { noteConsent } from '../../../activities/whatsapp/note-consent.ts';
import { showContactChange } from '../../people/show-contact-change.ts';
import { tellConversations } from '../../people/tell-conversations.ts';
import { renamePerson } from '../events/handle-number-change.ts';
import { objectOf, objectsOf, textOf } from '../read/json.ts';
import type { PlatformFacts } from './report.ts';

const orgIdOf = ({ numbers }: PlatformFacts): string => numbers[0]?.orgId ?? '';

/** user_preferences: "stop" and "resume" of marketing messages, chosen by the customer in WhatsApp itself. */
export async function preference(facts: PlatformFacts): Promise<void> {
  const { event, content, at, server } = facts;
  const orgId = orgIdOf(facts);
  const person = withoutUndefined({ waId: event.from?.waId, userId: textOf(content['user_id']) });
  const optedOut = textOf(content['value']) === 'stop';
  const contactId = (await ownerOf(orgId, person)) ?? (optedOut ? await remembered(facts, person) : undefined);
  if (contactId === undefined) return;
  if (!(await noteConsent(contactId, optedOut, new Date(at), { kind: 'whatsapp' }))) return;
  await tellConversations(server, { orgId, contactId }, [{ name: optedOut ? 'contact.opted_out' : 'contact.opted_in' }]);
  await showContactChange({ orgId, contactId });
}

/** Somebody we do not know got marketing from another program of the business: whoever imports them later must not send them any. */
async function remembered({ numbers, at, server }: PlatformFacts, person: Sender): Promise<string | undefined> {
  const orgId = numbers[0]?.orgId;
  if (orgId === undefined || (person.waId === undefined && person.userId === undefined)) return undefined;
  const { contactId } = await claimNames(orgId, person, server.newId, at);
  await touchContact(orgId, contactId, person, { lastInboundAt: new Date(0) }, { at: new Date(at), now: new Date(server.now()), source: 'import' });
  return contactId;
}

/** user_id_update: WhatsApp calls somebody by another business-scoped user id, for example after they changed their number. */
export async function userIdUpdate(facts: PlatformFacts): Promise<string | undefined> {
  const { event, content, at, server } = facts;
  const orgId = orgIdOf(facts);
  const ids = objectOf(content['user_id']);
  const [previous, current] = [textOf(ids?.['previous']), textOf(ids?.['current'])];
  const parents = objectOf(content['parent_user_id']);
  if (current === undefined) return 'A change of a user id came without the new one.';
  const contactId = await ownerOf(orgId, { waId: event.from?.waId, userId: previous });
  // Nobody we know: they become a contact when they write.
  if (contactId === undefined) return undefined;
  return renamePerson(server, { orgId, contactId }, { before: { userId: previous, parentUserId: textOf(parents?.['previous']) }, after: { userId: current, parentUserId: textOf(parents?.['current']), waId: event.from?.waId }, at, source: 'user_id_change' });
}

/** smb_app_state_sync: the address book of the phone app. Names of people we know, or get to know, are taken over; nobody loses a name. */
export async function addressBook(facts: PlatformFacts): Promise<void> {
  const { content, at, server } = facts;
  const orgId = orgIdOf(facts);
  for (const entry of objectsOf(content['state_sync'])) {
    const person = objectOf(entry['contact']);
    const waId = textOf(person?.['phone_number'])?.replace(/\D/g, '');
    const name = textOf(person?.['full_name']) ?? textOf(person?.['first_name']);
    if (textOf(entry['type']) !== 'contact' || textOf(entry['action']) === 'remove' || waId === undefined || waId === '' || name === undefined) continue;
    const { contactId } = await claimNames(orgId, { waId }, server.newId, at);
    await touchContact(orgId, contactId, { waId, name }, { lastInboundAt: new Date(0) }, { at: new Date(at), now: new Date(server.now()), source: 'import' });
  }
}
