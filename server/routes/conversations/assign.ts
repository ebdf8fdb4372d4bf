import { CommandProblem } from '../../../activities/commands/command-problem.ts';
import { giveConversation } from '../../../activities/commands/assign.ts';
import { storeNotifications } from '../../../activities/commands/notify.ts';
import { placement } from '../../../activities/commands/placement.ts';
import { assignReason } from '../../../schemas/assign-reasons.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { AssignReason, ConversationItem, ConversationRecord } from '../../../schemas/generated/types.ts';
import { notice } from '../../../schemas/notices.ts';
import { audit } from '../../audit.ts';
import { actorName, userIdOf, type Actor } from '../../auth/actor.ts';
import type { ServerContext } from '../../context.ts';
import { defineRoute } from '../../http/define-route.ts';
import { changeConversation } from '../../inbox/change-conversation.ts';
import { findConversation, keyOf } from '../../inbox/find-conversation.ts';
import { requireAgent } from '../../inbox/require-agent.ts';
import { conversationItem } from '../../views/conversation-items.ts';

/** What both ways of assigning need of a call. */
interface Assigning {
  readonly actor: Actor;
  readonly orgId: string;
  readonly server: ServerContext;
}

export default defineRoute({
  method: 'post',
  path: '/conversations/:id/assign',
  access: 'inbox.assign',
  params: 'IdParams',
  body: 'AssignBody',
  response: 'ConversationItem',
  summary: 'Give a conversation to somebody, to a team, or back to the queue',
  async handler(call) {
    const { input, orgId } = call;
    const { assigneeId = null, teamId } = input.body;
    const conversation = await findConversation(orgId, input.params.id);
    const item = teamId === undefined ? await toPersonOrQueue(call, conversation, assigneeId) : await toTeam(call, conversation, teamId);
    await audit(call, 'conversation.assigned', { kind: 'conversation', id: conversation._id }, teamId === undefined ? { assigneeId } : { teamId });
    return item;
  },
});

async function toPersonOrQueue(call: Assigning, conversation: ConversationRecord, assigneeId: string | null): Promise<ConversationItem> {
  const { actor, orgId, server } = call;
  if (assigneeId !== null) await requireAgent(orgId, assigneeId);
  const at = server.now();
  await tell(call, conversation, at, assigneeId);
  const item = await changeConversation(conversation, placement({ assigneeId: assigneeId ?? undefined }, reasonOf(actor, assigneeId), at));
  if (assigneeId !== null && assigneeId !== userIdOf(actor)) {
    const words = notice('assigned_by_person', { who: actorName(actor), contact: item.contact.name });
    await storeNotifications([{ _id: server.newId(), orgId, userId: assigneeId, level: 'info', ...words, conversationId: conversation._id, createdAt: new Date(at) }]);
  }
  return item;
}

/** By the same rule and under the same lock as flows do it. */
async function toTeam(call: Assigning, conversation: ConversationRecord, teamId: string): Promise<ConversationItem> {
  const { server } = call;
  const at = server.now();
  try {
    const assignment = { id: server.newId(), to: { kind: 'team' as const, teamId }, origin: { runId: '', flowId: '', nodeId: '' } };
    const { assigneeId } = await giveConversation(keyOf(conversation), assignment, at);
    await tell(call, conversation, at, assigneeId);
  } catch (error) {
    if (!(error instanceof CommandProblem)) throw error;
    const known = error.code === 'NO_AGENT_AVAILABLE';
    throw new ApiProblem(known ? 'CONFLICT' : 'VALIDATION_FAILED', known ? [] : [{ field: 'teamId', rule: 'known', message: 'This team does not exist.', fix: 'Choose one of your teams.' }], known ? 'Nobody else of this team is free at the moment.' : undefined);
  }
  return conversationItem(await findConversation(call.orgId, conversation._id));
}

async function tell({ actor, server }: Assigning, conversation: ConversationRecord, at: number, assigneeId: string | null): Promise<void> {
  const userId = userIdOf(actor);
  await server.conversations.tell(keyOf(conversation), { kind: 'agent', id: server.newId(), at, action: 'assigned', assigneeId, ...(userId === undefined ? {} : { userId }) });
}

function reasonOf(actor: Actor, assigneeId: string | null): AssignReason {
  if (assigneeId === null) return assignReason('put_back_by', { who: actorName(actor) });
  return userIdOf(actor) === assigneeId ? assignReason('took') : assignReason('given', { who: actorName(actor) });
}
