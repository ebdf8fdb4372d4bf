import { ConversationModel } from '../store/models/conversations.ts';
import type { ConversationKey } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';

/** How a thread begins that no customer began. */
export interface Beginning {
  readonly status?: 'open' | 'closed';
  /** A flow begins it, perhaps with thousands at once: it stands in no view of the inbox until it is for people. */
  readonly onlyFlows?: true;
}

/** Makes the thread of a contact on a number if there is none yet, for what begins on our side or is over already. */
export async function ensureConversation({ orgId, numberId, contactId }: ConversationKey, now: number, { status = 'open', onlyFlows }: Beginning = {}): Promise<void> {
  const at = new Date(now);
  const fresh = { orgId, numberId, contactId, status, priority: 'normal' as const, lastMessageAt: at, unread: 0, automation: { state: 'idle' as const, runs: [] }, createdAt: at, ...(status === 'closed' ? { closedAt: at } : {}), ...(onlyFlows === undefined ? {} : { onlyFlows }) };
  await ConversationModel.updateOne({ _id: conversationId(numberId, contactId) }, { $setOnInsert: fresh }, { upsert: true });
}
