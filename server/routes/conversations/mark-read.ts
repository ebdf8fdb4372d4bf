import { defineRoute } from '../../http/define-route.ts';
import { changeConversation } from '../../inbox/change-conversation.ts';
import { findConversation } from '../../inbox/find-conversation.ts';
import { tellCustomer } from '../../inbox/tell-customer.ts';
import { conversationItem } from '../../views/conversation-items.ts';

export default defineRoute({
  method: 'post',
  path: '/conversations/:id/read',
  access: 'inbox.reply',
  params: 'IdParams',
  response: 'ConversationItem',
  summary: 'Mark the messages of a conversation as seen by the team, and at WhatsApp as read where the organisation wants that',
  unaudited: 'Reading is no change.',
  async handler({ input, orgId, server }) {
    const conversation = await findConversation(orgId, input.params.id);
    if (conversation.unread === 0) return conversationItem(conversation);
    void tellCustomer(server, conversation, 'read');
    return changeConversation(conversation, { $set: { unread: 0 } });
  },
});
