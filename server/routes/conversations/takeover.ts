import { assignReason } from '../../../schemas/assign-reasons.ts';
import { audit } from '../../audit.ts';
import { personId } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { changeConversation } from '../../inbox/change-conversation.ts';
import { findConversation, keyOf } from '../../inbox/find-conversation.ts';

/** The workflow pauses its runs; the record says so at once, so that nobody waits for the turn to see it. */
export default defineRoute({
  method: 'post',
  path: '/conversations/:id/takeover',
  access: 'inbox.takeover',
  params: 'IdParams',
  response: 'ConversationItem',
  summary: 'Pause automation and talk to the customer in person; an unassigned conversation becomes your own',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const userId = personId(actor);
    const conversation = await findConversation(orgId, input.params.id);
    const at = server.now();
    await server.conversations.tell(keyOf(conversation), { kind: 'agent', id: server.newId(), at, action: 'takeover', userId });
    const mine = conversation.assigneeId === undefined ? { assigneeId: userId, assignedAt: new Date(at), assignReason: assignReason('took_over') } : {};
    const item = await changeConversation(conversation, { $set: { 'automation.state': 'paused', 'automation.pausedBy': userId, 'automation.pausedAt': new Date(at), ...mine }, $unset: { onlyFlows: 1 } });
    await audit(call, 'conversation.taken_over', { kind: 'conversation', id: conversation._id });
    return item;
  },
});
