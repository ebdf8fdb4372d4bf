import { storeNotifications } from '../../../activities/commands/notify.ts';
import { UserModel } from '../../../activities/store/models/users.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { rolePermissions } from '../../../schemas/permissions.ts';
import { audit } from '../../audit.ts';
import { userIdOf, type Actor } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { changeConversation } from '../../inbox/change-conversation.ts';
import { findConversation, keyOf } from '../../inbox/find-conversation.ts';

export default defineRoute({
  method: 'post',
  path: '/conversations/:id/assign',
  access: 'inbox.assign',
  params: 'IdParams',
  body: 'AssignBody',
  response: 'ConversationItem',
  summary: 'Give a conversation to somebody, or back to the queue',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { assigneeId } = input.body;
    const conversation = await findConversation(orgId, input.params.id);
    if (assigneeId !== null) await requireAgent(orgId, assigneeId);
    const at = server.now();
    const userId = userIdOf(actor);
    await server.conversations.tell(keyOf(conversation), { kind: 'agent', id: server.newId(), at, action: 'assigned', assigneeId, ...(userId === undefined ? {} : { userId }) });
    const assignReason = reasonOf(actor, assigneeId);
    const item = await changeConversation(
      conversation,
      assigneeId === null ? { $set: { assignReason }, $unset: { assigneeId: 1, assignedAt: 1 } } : { $set: { assigneeId, assignedAt: new Date(at), assignReason } },
    );
    if (assigneeId !== null && assigneeId !== userId) {
      const text = `${nameOf(actor)} assigned the conversation with ${item.contact.name} to you.`;
      await storeNotifications([{ _id: server.newId(), orgId, userId: assigneeId, level: 'info', text, conversationId: conversation._id, createdAt: new Date(at) }]);
    }
    await audit(call, 'conversation.assigned', { kind: 'conversation', id: conversation._id }, { assigneeId });
    return item;
  },
});

function reasonOf(actor: Actor, assigneeId: string | null): string {
  if (assigneeId === null) return `Put back into the queue by ${nameOf(actor)}`;
  return userIdOf(actor) === assigneeId ? 'Took it' : `Assigned by ${nameOf(actor)}`;
}

function nameOf(actor: Actor): string {
  return actor.kind === 'nobody' ? 'somebody' : actor.name;
}

async function requireAgent(orgId: string, userId: string): Promise<void> {
  const user = await UserModel.findOne({ _id: userId, orgId, disabledAt: { $exists: false } }).lean();
  if (user !== null && rolePermissions[user.role].includes('inbox.reply')) return;
  throw new ApiProblem('VALIDATION_FAILED', [{ field: 'assigneeId', rule: 'agent', message: 'This person cannot answer customers.', fix: 'Choose somebody with an active account whose role may reply.' }]);
}
