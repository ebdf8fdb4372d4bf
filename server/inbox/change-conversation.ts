import type { QueryFilter, UpdateQuery } from 'mongoose';
import { publishConversation } from '../../activities/commands/publish-conversation.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import type { ConversationItem, ConversationRecord } from '../../schemas/generated/types.ts';
import { found } from '../http/found.ts';
import { conversationItem } from '../views/conversation-items.ts';
import { keyOf } from './find-conversation.ts';

/** Fields that a live update has to name as gone, because leaving them out would leave them as they were. */
const clearable = ['assignee', 'team', 'assignReason', 'awaitingReplySince', 'windowExpiresAt'] as const;

/**
 * Changes a conversation, shows the change to everybody who looks at it and gives it back as the inbox shows it.
 * `onlyIf` is for changes that the engine may have overtaken: if it does not hold any more, nothing is changed.
 */
export async function changeConversation(conversation: ConversationRecord, update: UpdateQuery<ConversationRecord>, onlyIf: QueryFilter<ConversationRecord> = {}): Promise<ConversationItem> {
  const { _id, orgId } = conversation;
  const changed = await ConversationModel.findOneAndUpdate({ ...onlyIf, _id, orgId }, update, { returnDocument: 'after' }).lean();
  if (changed === null) return conversationItem(found(await ConversationModel.findOne({ _id, orgId }).lean()));
  const item = await conversationItem(changed);
  const gone = Object.fromEntries(clearable.filter((field) => item[field] === undefined).map((field) => [field, null]));
  publishConversation(keyOf(changed), { ...item, ...gone });
  return item;
}
