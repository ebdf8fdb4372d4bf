import { ContactModel } from '../../activities/store/models/contacts.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import type { ConversationKey } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';

/** Stores people with an open conversation and service window, as if each had written a moment ago. waIds: digits of their numbers. */
export async function openConversations(orgId: string, numberId: string, waIds: readonly string[]): Promise<ConversationKey[]> {
  const now = new Date();
  const keys = waIds.map((waId): ConversationKey => ({ orgId, numberId, contactId: `contact-${waId}` }));
  await ContactModel.insertMany(keys.map(({ contactId: _id }, index) => ({ _id, orgId, waId: waIds[index], phone: `+${waIds[index]}`, tags: [], fields: {}, lastInboundAt: now, createdAt: now })));
  await ConversationModel.insertMany(keys.map(({ contactId }) => ({
    _id: conversationId(numberId, contactId), orgId, numberId, contactId, status: 'open', priority: 'normal', lastMessageAt: now, unread: 0,
    automation: { state: 'idle', runs: [] }, windowExpiresAt: new Date(now.getTime() + 23 * 3_600_000), createdAt: now,
  })));
  return keys;
}
