import { defineRoute } from '../../http/define-route.ts';
import { changeConversation } from '../../inbox/change-conversation.ts';
import { findConversation } from '../../inbox/find-conversation.ts';
import { conversationItem } from '../../views/conversation-items.ts';

export default defineRoute({
  method: 'post',
  path: '/conversations/:id/read',
  access: 'inbox.reply',
  params: 'IdParams',
  response: 'ConversationItem',
  summary: 'Mark the messages of a conversation as seen by the team',
  async handler({ input, orgId }) {
    const conversation = await findConversation(orgId, input.params.id);
    return conversation.unread === 0 ? conversationItem(conversation) : changeConversation(conversation, { $set: { unread: 0 } });
  },
});
