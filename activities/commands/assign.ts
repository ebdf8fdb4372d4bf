import { randomUUID } from 'node:crypto';
import type { AgentEvent, AssignCommand, AssignTarget, ConversationKey, ConversationRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { rolePermissions, type Role } from '../../schemas/permissions.ts';
import { conversationId } from '../../workflows/names.ts';
import { withLease } from '../store/lease.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { UserModel } from '../store/models/users.ts';
import { chooseAgent, type Candidate, type Choice } from './choose-agent.ts';
import type { CommandEffect } from './apply-commands.ts';
import { CommandProblem } from './command-problem.ts';
import { storeNotifications } from './notify.ts';
import { publishConversation } from './publish-conversation.ts';

/** Longest time one assignment may block the next one of the same organisation. */
const LOCK_MS = 5000;

/**
 * Gives the conversation to somebody, or back to the queue. The choice and its record are made one at a time per
 * organisation, so that two conversations arriving together do not both go to the same least busy agent.
 */
export async function assign(key: ConversationKey, command: AssignCommand, now: number): Promise<CommandEffect> {
  const _id = conversationId(key.numberId, key.contactId);
  return withLease(`assign:${key.orgId}`, randomUUID(), LOCK_MS, async () => {
    const conversation = await ConversationModel.findById(_id).lean();
    if (conversation === null) throw new CommandProblem('COMMAND_FAILED', 'The conversation does not exist any more.');
    if (command.to.kind === 'nobody') return release(key, command, now);
    const { candidate, reason } = await choose(key.orgId, command, conversation);
    const why = command.note === undefined ? reason : `${reason}: ${command.note}`;
    await ConversationModel.updateOne({ _id }, { $set: { assigneeId: candidate.userId, assignedAt: new Date(now), assignReason: why } });
    await UserModel.updateOne({ _id: candidate.userId }, { $set: { lastAssignedAt: new Date(now) } });
    publishConversation(key, { assignee: { id: candidate.userId, name: candidate.name }, assignReason: why });
    await tellAssignee(key, command, candidate.userId, why, now);
    return { result: { assigneeId: candidate.userId, reason: why }, events: [assigned(command, now, candidate.userId)] };
  });
}

async function release(key: ConversationKey, command: AssignCommand, now: number): Promise<CommandEffect> {
  const reason = command.note ?? 'Put back into the queue';
  await ConversationModel.updateOne({ _id: conversationId(key.numberId, key.contactId) }, { $unset: { assigneeId: 1, assignedAt: 1 }, $set: { assignReason: reason } });
  publishConversation(key, { assignee: null, assignReason: reason });
  return { result: { assigneeId: null, reason }, events: [assigned(command, now, null)] };
}

async function choose(orgId: string, { to, excludeCurrent }: AssignCommand, conversation: ConversationRecord): Promise<Choice> {
  const excluded = excludeCurrent === true ? conversation.assigneeId : undefined;
  const choice = to.kind === 'agent' ? await namedAgent(orgId, to.userId) : chooseAgent(await onlineCandidates(orgId, to, excluded), to.strategy ?? 'least_busy', limits.maxOpenConversations);
  if (choice === undefined) throw new CommandProblem('NO_AGENT_AVAILABLE');
  return choice;
}

/** A person named in the flow gets the conversation whether online or not: it waits for the next shift. */
async function namedAgent(orgId: string, userId: string | undefined): Promise<Choice | undefined> {
  const user = await UserModel.findOne({ _id: userId ?? '', orgId, disabledAt: { $exists: false } }).lean();
  return user === null ? undefined : { candidate: { userId: user._id, name: user.name, open: 0, lastAssignedAt: 0 }, reason: 'Named in the flow' };
}

async function onlineCandidates(orgId: string, to: AssignTarget, excluded: string | undefined): Promise<Candidate[]> {
  const roles: Role[] = to.kind === 'role' && to.role !== undefined ? [to.role] : (['agent', 'lead', 'administrator'] as const).filter((role) => rolePermissions[role].includes('inbox.reply'));
  const users = await UserModel.find({ orgId, role: { $in: roles }, presence: 'online', disabledAt: { $exists: false } }).lean();
  const free = users.filter((user) => user._id !== excluded);
  const open = await openConversations(orgId, free.map((user) => user._id));
  return free.map((user) => ({ userId: user._id, name: user.name, open: open.get(user._id) ?? 0, lastAssignedAt: user.lastAssignedAt?.getTime() ?? 0 }));
}

async function openConversations(orgId: string, userIds: string[]): Promise<ReadonlyMap<string, number>> {
  const groups = await ConversationModel.aggregate<{ _id: string; open: number }>([
    { $match: { orgId, assigneeId: { $in: userIds }, status: 'open' } },
    { $group: { _id: '$assigneeId', open: { $sum: 1 } } },
  ]);
  return new Map(groups.map((group) => [group._id, group.open]));
}

async function tellAssignee(key: ConversationKey, { id, origin }: AssignCommand, userId: string, why: string, now: number): Promise<void> {
  const conversation = conversationId(key.numberId, key.contactId);
  const text = `A conversation was assigned to you. ${why}`;
  await storeNotifications([{ _id: `${id}:${userId}`, orgId: key.orgId, userId, level: 'info', text, conversationId: conversation, ...(origin.flowId === '' ? {} : { flowId: origin.flowId, nodeId: origin.nodeId }), createdAt: new Date(now) }]);
}

function assigned(command: AssignCommand, now: number, assigneeId: string | null): AgentEvent {
  return { kind: 'agent', id: `${command.id}:assigned`, at: now, action: 'assigned', assigneeId };
}
