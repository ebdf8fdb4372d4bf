import { contactItem } from '../../activities/messages/conversation-change.ts';
import { lastMessageBody } from '../../activities/messages/last-message.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import { teamName } from '../../activities/store/team-names.ts';
import { userName } from '../../activities/store/user-names.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import type { AutomationBody, AutomationSummary, ContactRecord, ConversationItem, ConversationRecord } from '../../schemas/generated/types.ts';

/** Conversations as the inbox shows them, with the names of contacts, numbers and people filled in. */
export async function conversationItems(records: readonly ConversationRecord[]): Promise<ConversationItem[]> {
  const [contacts, numbers] = await Promise.all([
    ContactModel.find({ _id: { $in: [...new Set(records.map((record) => record.contactId))] } }).lean(),
    NumberModel.find({ _id: { $in: [...new Set(records.map((record) => record.numberId))] } }, { verifiedName: 1, displayPhoneNumber: 1 }).lean(),
  ]);
  const contactOf = new Map(contacts.map((contact) => [contact._id, contact]));
  const numberName = new Map(numbers.map((number) => [number._id, number.verifiedName || number.displayPhoneNumber]));
  return Promise.all(records.map((record) => item(record, contactOf.get(record.contactId), numberName.get(record.numberId) ?? record.numberId)));
}

export async function conversationItem(record: ConversationRecord): Promise<ConversationItem> {
  const [only] = await conversationItems([record]);
  if (only === undefined) throw new Error('An item was made of every conversation.');
  return only;
}

async function item(record: ConversationRecord, contact: ContactRecord | undefined, numberName: string): Promise<ConversationItem> {
  const { lastMessage } = record;
  return withoutUndefined({
    id: record._id,
    numberId: record.numberId,
    numberName,
    contact: contact === undefined ? { id: record.contactId, name: record.contactId } : contactItem(contact),
    status: record.status,
    priority: record.priority,
    assignee: record.assigneeId === undefined ? undefined : await person(record.assigneeId),
    assignReason: record.assignReason,
    team: record.teamId === undefined ? undefined : { id: record.teamId, name: (await teamName(record.teamId)) ?? record.teamId },
    lastMessageAt: record.lastMessageAt.toISOString(),
    lastMessage: lastMessage === undefined ? undefined : lastMessageBody(lastMessage),
    windowExpiresAt: record.windowExpiresAt?.toISOString(),
    freeEntryUntil: record.freeEntryUntil?.toISOString(),
    unread: record.unread,
    awaitingReplySince: record.awaitingReplySince?.toISOString(),
    automation: await automation(record.automation),
  });
}

async function automation(summary: AutomationSummary): Promise<AutomationBody> {
  return withoutUndefined({
    state: summary.state,
    pausedBy: summary.pausedBy === undefined ? undefined : await person(summary.pausedBy),
    pausedAt: summary.pausedAt?.toISOString(),
    runs: summary.runs.map(({ paused: _paused, wakeAt, ...run }) => withoutUndefined({ ...run, wakeAt: wakeAt?.toISOString() })),
  });
}

async function person(id: string): Promise<{ id: string; name: string }> {
  return { id, name: (await userName(id)) ?? id };
}
