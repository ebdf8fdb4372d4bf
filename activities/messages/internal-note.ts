import type { ConversationKey, MessageRecord } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { publish } from '../store/feed.ts';
import { MessageModel } from '../store/models/messages.ts';
import { messageEvent } from './message-body.ts';

/** A note for the thread; `now` in epoch milliseconds. */
export interface NoteItem {
  readonly key: ConversationKey;
  /** The same id is never stored twice. */
  readonly id: string;
  readonly text: string;
  readonly source: NonNullable<MessageRecord['source']>;
  readonly now: number;
}

/**
 * Stores a note that only the team sees and shows it in open threads. It is no message: it never enters the outbox, and
 * changes neither the order of the inbox nor who waits for an answer.
 */
export async function storeNote({ key, id, text, source, now }: NoteItem): Promise<MessageRecord> {
  const { orgId, numberId, contactId } = key;
  const at = new Date(now);
  const record: MessageRecord = { _id: id, orgId, conversationId: conversationId(numberId, contactId), contactId, numberId, direction: 'internal', type: 'note', content: {}, text, at, receivedAt: at, state: 'noted', stateAt: { noted: at }, source };
  try {
    await MessageModel.create(record);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return (await MessageModel.findById(id).lean()) ?? record;
  }
  publish(messageEvent('message.added', record));
  return record;
}
