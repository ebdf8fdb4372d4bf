import type { ConversationKey, MessageRecord } from '../../schemas/generated/types.ts';
import { publishConversation } from '../commands/publish-conversation.ts';
import { publish } from '../store/feed.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { WriteBatch } from '../store/write-batch.ts';
import { lastMessage, lastMessageBody } from './last-message.ts';
import { messageEvent } from './message-body.ts';

const conversations = new WriteBatch(ConversationModel);

/** byPerson: somebody of the team wrote it and has therefore seen the thread. answers: the customer waits for nobody any more. */
export interface Outgoing {
  readonly byPerson: boolean;
  readonly answers: boolean;
}

/** Puts a message that is on its way out into its conversation, whose latest one it is. */
export async function showOutgoing(record: MessageRecord, { byPerson, answers }: Outgoing): Promise<void> {
  const { orgId, numberId, contactId } = record;
  const key: ConversationKey = { orgId, numberId, contactId };
  const latest = lastMessage(record);
  await conversations.write({
    updateOne: {
      // A customer's message that came in meanwhile stays the latest, and stays unanswered.
      filter: { _id: record.conversationId, lastMessageAt: { $lte: record.at } },
      update: { $set: { lastMessage: latest, lastMessageAt: record.at, ...(byPerson ? { unread: 0 } : {}) }, ...(answers ? { $unset: { awaitingReplySince: 1 } } : {}) },
    },
  });
  publishConversation(key, { lastMessage: lastMessageBody(latest), lastMessageAt: record.at.toISOString(), ...(answers ? { awaitingReplySince: null } : {}), ...(byPerson ? { unread: 0 } : {}) });
  publish(messageEvent('message.added', record));
}
