import type { ConversationKey, NotificationRecord, NotifyCommand } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { publish } from '../store/feed.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { NotificationModel } from '../store/models/notifications.ts';
import { UserModel } from '../store/models/users.ts';
import { WriteBatch } from '../store/write-batch.ts';
import type { CommandEffect } from './apply-commands.ts';
import { CommandProblem } from './command-problem.ts';

const writes = new WriteBatch(NotificationModel);

/** Tells people of the team something about this conversation. */
export async function notify(key: ConversationKey, command: NotifyCommand, now: number): Promise<CommandEffect> {
  const recipients = await recipientsOf(key, command.to);
  if (recipients.length === 0) throw new CommandProblem('NO_AGENT_AVAILABLE', 'There is nobody to tell.');
  const { flowId, nodeId } = command.origin;
  const common = { orgId: key.orgId, level: command.level ?? 'info', text: command.text, conversationId: conversationId(key.numberId, key.contactId), flowId, nodeId, createdAt: new Date(now) } as const;
  await storeNotifications(recipients.map((userId) => ({ ...common, _id: `${command.id}:${userId}`, userId })));
  return { result: { recipients: recipients.length } };
}

/** Stores notifications once, however often it is called for the same ids, and shows them to whoever is logged in. */
export async function storeNotifications(records: readonly NotificationRecord[]): Promise<void> {
  const outcomes = await Promise.all(records.map((document) => writes.write({ insertOne: { document } })));
  for (const [index, record] of records.entries()) {
    if (outcomes[index] === 'duplicate') continue;
    const { _id: id, orgId, userId, ...body } = record;
    publish({ orgId, topic: `notifications:${userId}`, type: 'notification.added', id, data: { id, ...body } });
  }
}

async function recipientsOf(key: ConversationKey, to: NotifyCommand['to']): Promise<string[]> {
  switch (to.kind) {
    case 'user':
      return activeUsers(key.orgId, { _id: to.userId ?? '' });
    case 'assignee': {
      const conversation = await ConversationModel.findById(conversationId(key.numberId, key.contactId)).select('assigneeId').lean();
      return conversation?.assigneeId === undefined ? [] : activeUsers(key.orgId, { _id: conversation.assigneeId });
    }
    case 'role':
      return activeUsers(key.orgId, { role: to.role ?? 'lead' });
  }
}

async function activeUsers(orgId: string, filter: { _id?: string; role?: 'agent' | 'lead' | 'administrator' | 'marketer' }): Promise<string[]> {
  const users = await UserModel.find({ ...filter, orgId, disabledAt: { $exists: false } }).select('_id').lean();
  return users.map(({ _id }) => _id);
}
