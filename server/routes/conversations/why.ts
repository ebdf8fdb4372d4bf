import { MessageModel } from '../../../activities/store/models/messages.ts';
import { RouteModel } from '../../../activities/store/models/routes.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { findConversation } from '../../inbox/find-conversation.ts';
import { whyView } from '../../views/why-view.ts';

export default defineRoute({
  method: 'get',
  path: '/conversations/:id/messages/:messageId/why',
  access: 'inbox.read',
  params: 'ConversationMessageParams',
  response: 'WhyBody',
  summary: 'Why a message of the customer was answered by this flow and not by another: the rule that decided, and every candidate with its reason',
  async handler({ input, orgId }) {
    const conversation = await findConversation(orgId, input.params.id);
    const message = { _id: input.params.messageId, orgId, conversationId: conversation._id };
    const route = await RouteModel.findOne(message).lean();
    if (route !== null) return whyView(route);
    found(await MessageModel.findOne(message).select('_id').lean());
    return { messageId: message._id, decisions: [] };
  },
});
