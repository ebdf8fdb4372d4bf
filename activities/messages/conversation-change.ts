import type { ContactRecord, ConversationItem, ConversationRecord } from '../../schemas/generated/types.ts';
import { findNumber } from '../store/number-directory.ts';
import { userName } from '../store/user-names.ts';
import { withoutUndefined } from '../store/without-undefined.ts';
import { lastMessageBody } from './last-message.ts';

/** What the inbox list must know after a message arrived: enough to show a conversation it has not loaded. */
export async function conversationChange(record: ConversationRecord, contact: ContactRecord): Promise<Omit<ConversationItem, 'automation'>> {
  const { _id: id, numberId, status, priority, unread, assigneeId, assignReason } = record;
  const number = await findNumber(numberId);
  const assignee = assigneeId === undefined ? undefined : { id: assigneeId, name: (await userName(assigneeId)) ?? assigneeId };
  return withoutUndefined({
    id,
    numberId,
    numberName: number?.verifiedName ?? number?.displayPhoneNumber ?? numberId,
    contact: contactItem(contact),
    status,
    priority,
    unread,
    assignee,
    assignReason,
    lastMessageAt: record.lastMessageAt.toISOString(),
    lastMessage: record.lastMessage === undefined ? undefined : lastMessageBody(record.lastMessage),
    windowExpiresAt: record.windowExpiresAt?.toISOString(),
    freeEntryUntil: record.freeEntryUntil?.toISOString(),
    awaitingReplySince: record.awaitingReplySince?.toISOString(),
  });
}

/** A contact in a list. Whoever has told no name goes by user name or phone. */
export function contactItem({ _id: id, name, username, phone }: ContactRecord): ConversationItem['contact'] {
  return withoutUndefined({ id, name: name ?? username ?? phone ?? id, phone, username });
}
