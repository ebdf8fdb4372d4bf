import type { ContactRecord } from '../../schemas/generated/types.ts';
import { noteNames } from '../messages/contact-identity.ts';
import { ContactModel } from '../store/models/contacts.ts';
import { claimNames } from './claims.ts';
import type { Sender } from './identity-history.ts';
import { requestMerge } from './merge/request-merge.ts';

/**
 * WhatsApp says in its answer to a message whom it has sent it to: the number in the form in which it knows it, or the
 * user id. The contact is found by that from then on; another one who has such a name is the same person, and a server
 * carries the merge out. Costs nothing when it is no news. at: epoch milliseconds.
 */
export async function learnNames({ _id: contactId, orgId, ...known }: Pick<ContactRecord, '_id' | 'orgId' | 'waId' | 'userId' | 'parentUserId'>, told: Sender, at: number): Promise<void> {
  const isNews = (['waId', 'userId', 'parentUserId'] as const).some((name) => told[name] !== undefined && told[name] !== known[name]);
  if (!isNews || (told.waId === undefined && told.userId === undefined)) return;
  const { contactId: ownerId, rivalId } = await claimNames(orgId, told, () => contactId, at);
  for (const otherId of new Set([ownerId, rivalId])) {
    if (otherId === undefined || otherId === contactId) continue;
    // Ids sort by the time of their creation: the one we have known longer stays.
    const [intoId, fromId] = contactId < otherId ? [contactId, otherId] : [otherId, contactId];
    await requestMerge({ orgId, fromId, intoId, reason: 'same_message' }, at);
  }
  const contact = await ContactModel.findById(contactId).lean();
  if (contact !== null) await noteNames(contact, told, new Date(at), 'send');
}
