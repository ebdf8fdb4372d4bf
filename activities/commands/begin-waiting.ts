import type { AssignCommand, ConversationKey, ConversationRecord } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { publishConversation } from './publish-conversation.ts';

/**
 * Whom a flow gives to somebody waits for that person since they last wrote: what the flow itself said before was no
 * answer. Messages that somebody of the team has seen already are theirs to judge.
 */
export async function beginWaiting(key: ConversationKey, { awaitingReplySince, lastInboundAt, unread }: ConversationRecord, { origin }: Pick<AssignCommand, 'origin'>): Promise<void> {
  if (origin.flowId === '' || awaitingReplySince !== undefined || unread === 0 || lastInboundAt === undefined) return;
  await ConversationModel.updateOne({ _id: conversationId(key.numberId, key.contactId) }, { $min: { awaitingReplySince: lastInboundAt } });
  publishConversation(key, { awaitingReplySince: lastInboundAt.toISOString() });
}
