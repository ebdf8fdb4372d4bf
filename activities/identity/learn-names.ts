import type { ContactRecord } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';
import { noteNames } from '../messages/contact-identity.ts';
import { Cache } from '../store/cache.ts';
import { ContactModel } from '../store/models/contacts.ts';
import { claimNames } from './claims.ts';
import type { Sender } from './identity-history.ts';
import { requestMerge } from './merge/request-merge.ts';

/** People of whom a status has told what is known by now: it comes with each of three statuses of each message. */
const heard = new Cache<string, true>({ max: 50_000, maxAgeMs: durations.HOUR });

/** A status names the user id beside the number that a message went to: somebody known by their number only is found when they hide it later. */
export async function learnFromStatus(contactId: string, names: Sender, at: number): Promise<void> {
  if (names.userId === undefined) return;
  await heard.get(`${contactId} ${names.userId} ${names.parentUserId ?? ''}`, async () => {
    const contact = await ContactModel.findById(contactId).lean();
    if (contact !== null && contact.mergedInto === undefined) await learnNames(contact, names, at);
    return true;
  });
}

/**
 * WhatsApp says in its answer to a message whom it has sent it to: the number in the form in which it knows it, or the
 * user id. The contact is found by that from then on; another one who has such a name is the same person, and a server
 * carries the merge out. A user id other than the one that the person wrote with is not theirs: the number has a new owner.
 * Costs nothing when it is no news. at: epoch milliseconds.
 */
export async function learnNames({ _id: contactId, orgId, ...known }: Pick<ContactRecord, '_id' | 'orgId' | 'waId' | 'userId' | 'parentUserId'>, told: Sender, at: number): Promise<void> {
  const isAnother = told.userId !== undefined && known.userId !== undefined && told.userId !== known.userId;
  const names: Sender = isAnother ? { ...told, userId: undefined, parentUserId: undefined } : told;
  const isNews = (['waId', 'userId', 'parentUserId'] as const).some((name) => names[name] !== undefined && names[name] !== known[name]);
  if (!isNews || (names.waId === undefined && names.userId === undefined)) return;
  const { contactId: ownerId, rivalId } = await claimNames(orgId, names, () => contactId, at);
  for (const otherId of new Set([ownerId, rivalId])) {
    if (otherId === undefined || otherId === contactId) continue;
    // Ids sort by the time of their creation: the one we have known longer stays.
    const [intoId, fromId] = contactId < otherId ? [contactId, otherId] : [otherId, contactId];
    await requestMerge({ orgId, fromId, intoId, reason: 'same_message' }, at);
  }
  const contact = await ContactModel.findById(contactId).lean();
  if (contact !== null) await noteNames(contact, names, new Date(at), 'send');
}
