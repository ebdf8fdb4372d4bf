import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { changeConversation } from '../../inbox/change-conversation.ts';
import { findConversation, keyOf } from '../../inbox/find-conversation.ts';

export default defineRoute({
  method: 'patch',
  path: '/conversations/:id',
  access: 'inbox.close',
  params: 'IdParams',
  body: 'ConversationUpdate',
  response: 'ConversationItem',
  summary: 'Close, reopen or re-prioritise a conversation',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { status, priority } = input.body;
    const conversation = await findConversation(orgId, input.params.id);
    const at = server.now();
    const userId = userIdOf(actor);
    if (status !== undefined && status !== conversation.status) {
      await server.conversations.tell(keyOf(conversation), { kind: 'agent', id: server.newId(), at, action: status === 'closed' ? 'closed' : 'reopened', ...(userId === undefined ? {} : { userId }) });
    }
    const item = await changeConversation(conversation, {
      $set: { ...(priority === undefined ? {} : { priority }), ...(status === undefined ? {} : { status }), ...(status === 'closed' ? { closedAt: new Date(at) } : {}) },
      $unset: { ...(status === 'open' ? { closedAt: 1 } : {}), ...(status === 'closed' ? { awaitingReplySince: 1 } : {}) },
    });
    const target = { kind: 'conversation' as const, id: conversation._id };
    if (status !== undefined && status !== conversation.status) await audit(call, status === 'closed' ? 'conversation.closed' : 'conversation.reopened', target);
    if (priority !== undefined && priority !== conversation.priority) await audit(call, 'conversation.priority_changed', target, { priority, was: conversation.priority });
    return item;
  },
});
