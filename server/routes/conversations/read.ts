import { defineRoute } from '../../http/define-route.ts';
import { findConversation } from '../../inbox/find-conversation.ts';
import { conversationItem } from '../../views/conversation-items.ts';

export default defineRoute({
  method: 'get',
  path: '/conversations/:id',
  access: 'inbox.read',
  params: 'IdParams',
  response: 'ConversationItem',
  summary: 'A conversation',
  async handler({ input, orgId }) {
    return conversationItem(await findConversation(orgId, input.params.id));
  },
});
