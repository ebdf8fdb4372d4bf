import { ConversationModel } from '../store/models/conversations.ts';
import type { ConversationKey } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';

/** Makes the thread of a contact on a number if there is none yet, for what begins on our side or is over already. */
export async function ensureConversation({ orgId, numberId, contactId }: ConversationKey, now: number, status: 'open' | 'closed' = 'open'): Promise<void> {
  const at = new Date(now);
  const fresh = { orgId, numberId, contactId, status, priority: 'normal' as const, lastMessageAt: at, unread: 0, automation: { state: 'idle' as const, runs: [] }, createdAt: at, ...(status === 'closed' ? { closedAt: at } : {}) };
  await ConversationModel.updateOne({ _id: conversationId(numberId, contactId) }, { $setOnInsert: fresh }, { upsert: true });
}
