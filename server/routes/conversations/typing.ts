import { defineRoute } from '../../http/define-route.ts';
import { findConversation } from '../../inbox/find-conversation.ts';
import { tellCustomer } from '../../inbox/tell-customer.ts';

export default defineRoute({
  method: 'post',
  path: '/conversations/:id/typing',
  access: 'inbox.reply',
  params: 'IdParams',
  status: 204,
  summary: 'Show the customer for up to 25 seconds that somebody is writing; does nothing where the organisation does not want that',
  unaudited: 'It changes nothing.',
  async handler({ input, orgId, server }) {
    const conversation = await findConversation(orgId, input.params.id);
    void tellCustomer(server, conversation, 'typing');
  },
});
