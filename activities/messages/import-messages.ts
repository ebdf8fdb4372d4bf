import type { ContactRecord, ConversationKey, MessageRecord } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { publishConversation } from '../commands/publish-conversation.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { MessageModel } from '../store/models/messages.ts';
import { WriteBatch } from '../store/write-batch.ts';
import { conversationChange } from './conversation-change.ts';
import { ensureConversation } from './ensure-conversation.ts';
import { lastMessage } from './last-message.ts';

const messages = new WriteBatch(MessageModel);

/** How WhatsApp tells of a file that it may hand over later. */
export const PLACEHOLDER = 'media_placeholder';

/**
 * Puts old messages into their conversation: they are there to be read, and nothing else comes of them. No flow is told,
 * nothing counts as unread or unanswered, no window opens, and whatever came or went since the number was connected stays
 * the latest. A conversation that there was none of is a closed one. Repeating it changes nothing. Gives those that are new.
 */
export async function importMessages(key: ConversationKey, contact: ContactRecord, records: readonly MessageRecord[]): Promise<MessageRecord[]> {
  const latest = records.reduce<MessageRecord | undefined>((last, record) => (last === undefined || record.at >= last.at ? record : last), undefined);
  if (latest === undefined) return [];
  const known = await sentByUs(records);
  await ensureConversation(key, latest.at.getTime(), { status: 'closed' });
  const stored = await Promise.all(records.filter(({ _id }) => !known.has(_id)).map(async (record) => ((await messages.write({ insertOne: { document: record } })) === 'done' || (await fillPlaceholder(record)) ? [record] : [])));
  const conversation = await ConversationModel.findOneAndUpdate(
    { _id: conversationId(key.numberId, key.contactId), lastInboundId: { $exists: false }, lastMessageAt: { $lte: latest.at } },
    { $set: { lastMessage: lastMessage(latest), lastMessageAt: latest.at } },
    { returnDocument: 'after' },
  ).lean();
  if (conversation !== null) publishConversation(key, await conversationChange(conversation, contact));
  return stored.flat();
}

/** Messages of ours that are stored under the id of their sending. */
async function sentByUs(records: readonly MessageRecord[]): Promise<ReadonlySet<string>> {
  const ids = records.filter(({ direction }) => direction === 'out').map(({ _id }) => _id);
  const rows = ids.length === 0 ? [] : await MessageModel.find({ wamid: { $in: ids }, _id: { $nin: ids } }).select('wamid').lean();
  return new Set(rows.flatMap(({ wamid }) => wamid ?? []));
}

/** A file that was announced before has come. */
async function fillPlaceholder({ _id, type, content, text, media }: MessageRecord): Promise<boolean> {
  if (media === undefined) return false;
  const { modifiedCount } = await MessageModel.updateOne({ _id, type: 'unsupported', 'content.type': PLACEHOLDER }, { $set: { type, content, media, ...(text === undefined ? {} : { text }) } });
  return modifiedCount > 0;
}
