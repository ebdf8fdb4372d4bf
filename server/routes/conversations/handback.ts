import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { changeConversation } from '../../inbox/change-conversation.ts';
import { findConversation, keyOf } from '../../inbox/find-conversation.ts';

export default defineRoute({
  method: 'post',
  path: '/conversations/:id/handback',
  access: 'inbox.takeover',
  params: 'IdParams',
  response: 'ConversationItem',
  summary: 'Let automation go on where it was paused',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const conversation = await findConversation(orgId, input.params.id);
    const userId = userIdOf(actor);
    await server.conversations.tell(keyOf(conversation), { kind: 'agent', id: server.newId(), at: server.now(), action: 'handback', ...(userId === undefined ? {} : { userId }) });
    const state = conversation.automation.runs.length > 0 ? 'running' : 'idle';
    // The turn of the engine may be faster than this, and knows better what goes on.
    const item = await changeConversation(conversation, { $set: { 'automation.state': state }, $unset: { 'automation.pausedBy': 1, 'automation.pausedAt': 1 } }, { 'automation.state': 'paused' });
    await audit(call, 'conversation.handed_back', { kind: 'conversation', id: conversation._id });
    return item;
  },
});
