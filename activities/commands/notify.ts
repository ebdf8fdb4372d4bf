import type { ConversationKey, NotificationRecord, NotifyCommand } from '../../schemas/generated/types.ts';
import type { NoticeWords } from '../../schemas/notices.ts';
import { conversationId } from '../../workflows/names.ts';
import { publish } from '../store/feed.ts';
import { NotificationModel } from '../store/models/notifications.ts';
import { WriteBatch } from '../store/write-batch.ts';
import type { CommandEffect } from './command-effect.ts';
import { CommandProblem } from './command-problem.ts';
import { peopleOf } from './people-of.ts';

const writes = new WriteBatch(NotificationModel);

/** Tells people of the team something about this conversation. */
export async function notify(key: ConversationKey, command: NotifyCommand, now: number): Promise<CommandEffect> {
  const people = await peopleOf(key, command.to);
  if (people.length === 0) throw new CommandProblem('NO_AGENT_AVAILABLE', 'There is nobody to tell.');
  await notifyPeople(key, command, people, { text: command.text, level: command.level ?? 'info', now });
  return { result: { recipients: people.length } };
}

/** Leaves each of the people a notification that leads to the conversation, once for each command. */
export async function notifyPeople(key: ConversationKey, { id, origin }: Pick<NotifyCommand, 'id' | 'origin'>, people: readonly string[], { level, now, ...words }: NoticeWords & { level: NotificationRecord['level']; now: number }): Promise<void> {
  const { flowId, nodeId } = origin;
  const common = { orgId: key.orgId, level, ...words, conversationId: conversationId(key.numberId, key.contactId), ...(flowId === '' ? {} : { flowId, nodeId }), createdAt: new Date(now) };
  await storeNotifications(people.map((userId) => ({ ...common, _id: `${id}:${userId}`, userId })));
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
