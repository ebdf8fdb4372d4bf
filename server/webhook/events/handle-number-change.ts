import { claimNames, ownerOf, retireNames } from '../../../activities/identity/claims.ts';
import { endedUserIds, type Sender } from '../../../activities/identity/identity-history.ts';
import { suggestMerge } from '../../../activities/identity/merge/request-merge.ts';
import { noteNames } from '../../../activities/messages/contact-identity.ts';
import { ContactModel } from '../../../activities/store/models/contacts.ts';
import type { ContactRecord, ConversationKey, ExplainedEvent } from '../../../schemas/generated/types.ts';
import { durations } from '../../../schemas/limits.ts';
import type { ServerContext } from '../../context.ts';
import { objectOf, textOf } from '../read/json.ts';

/** Somebody who wrote from the new number no earlier than this before the notice is taken for the same person: webhooks overtake each other. */
const overtakenMs = durations.MINUTE;

/** What somebody is called from now on, and was called before. */
export interface NewNames {
  readonly before: Sender;
  readonly after: Sender;
  /** When it changed, epoch milliseconds. */
  readonly at: number;
  readonly source: 'number_change' | 'user_id_change';
}

/**
 * A notice in the thread that somebody moved to another phone number, or got another user id. Gives back the problem when
 * that cannot be carried out; undefined otherwise, also for other notices.
 */
export async function handleNumberChange(server: ServerContext, { orgId, contactId }: Pick<ConversationKey, 'orgId' | 'contactId'>, { from, content }: ExplainedEvent, at: number): Promise<string | undefined> {
  const notice = objectOf(content);
  const type = textOf(notice?.['type']);
  const userId = textOf(notice?.['user_id']);
  const parentUserId = textOf(notice?.['parent_user_id']);
  const before = { waId: from?.waId, userId: from?.userId };
  if (type === 'user_changed_user_id') return userId === undefined ? undefined : renamePerson(server, { orgId, contactId }, { before: { userId: from?.userId }, after: { userId, parentUserId }, at, source: 'user_id_change' });
  if (type !== 'user_changed_number') return undefined;
  const waId = textOf(notice?.['wa_id']) ?? textOf(notice?.['new_wa_id']);
  return waId === undefined ? undefined : renamePerson(server, { orgId, contactId }, { before, after: { waId, userId, parentUserId }, at, source: 'number_change' });
}

/**
 * The contact keeps its id, its conversations and the flows that run in them and is called by the new names; the old ones
 * are free for whoever gets them next. Somebody else who is called so already is merged when they must be the same person.
 */
export async function renamePerson(server: ServerContext, { orgId, contactId: known }: Pick<ConversationKey, 'orgId' | 'contactId'>, { before, after, at, source }: NewNames): Promise<string | undefined> {
  let contactId = known;
  for (const name of [{ waId: after.waId }, { userId: after.userId }]) {
    const ownerId = name.waId === undefined && name.userId === undefined ? undefined : await ownerOf(orgId, name);
    if (ownerId === undefined || ownerId === contactId) continue;
    const owner = await ContactModel.findById(ownerId).lean();
    if (owner === null || owner.mergedInto !== undefined) continue;
    if (!isSamePerson(owner, after, at)) {
      await suggestMerge({ orgId, fromId: ownerId, intoId: contactId, reason: source }, server.now());
      return `A contact moved to ${after.waId === undefined ? `the user id ${after.userId}` : `the number +${after.waId}`}, which belongs to another contact. Both were kept; see the duplicates under Contacts.`;
    }
    const survivor = await server.merges.merge({ orgId, fromId: ownerId, intoId: contactId, reason: source });
    // The merge decides who remains; the new names are theirs.
    contactId = survivor.contactId;
    server.log.info({ orgId, fromId: ownerId === contactId ? known : ownerId, intoId: contactId, reason: source }, 'A contact who wrote from a new number first was merged');
  }
  await claimNames(orgId, after, () => contactId, at);
  const contact = await ContactModel.findById(contactId).lean();
  const when = new Date(at);
  const renamed = contact === null ? null : await noteNames(contact, after, when, source, before);
  await retireNames(orgId, contactId, leftBehind(before, after), when);
  for (const userId of renamed === null ? [] : endedUserIds(renamed, when)) await retireNames(orgId, contactId, { userId }, when);
  return undefined;
}

/** The same user id is proof; so is a contact that began to exist when the number changed hands. */
function isSamePerson(owner: ContactRecord, after: Sender, at: number): boolean {
  return (after.userId !== undefined && owner.userId === after.userId) || owner.createdAt.getTime() >= at - overtakenMs;
}

/** Names that are not used any more. */
function leftBehind(before: Sender, after: Sender): Sender {
  return {
    ...(before.waId === undefined || after.waId === undefined || before.waId === after.waId ? {} : { waId: before.waId }),
    ...(before.userId === undefined || after.userId === undefined || before.userId === after.userId ? {} : { userId: before.userId }),
  };
}
