import type { ConversationItem, ConversationKey } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { publish } from '../store/feed.ts';

/** Tells the inbox lists and the open thread what has changed of a conversation. */
export function publishConversation({ orgId, numberId, contactId }: ConversationKey, change: { [Field in keyof ConversationItem]?: ConversationItem[Field] | null }): void {
  const id = conversationId(numberId, contactId);
  publish(
    { orgId, topic: 'conversations', type: 'conversation.changed', id, data: change },
    { orgId, topic: `conversation:${id}`, type: 'conversation.changed', id, data: change },
  );
}
