import { ConversationModel } from '../../activities/store/models/conversations.ts';
import type { ConversationKey, ConversationRecord } from '../../schemas/generated/types.ts';
import { found } from '../http/found.ts';

/** A conversation of the organisation, or NOT_FOUND. */
export async function findConversation(orgId: string, id: string): Promise<ConversationRecord> {
  return found(await ConversationModel.findOne({ _id: id, orgId }).lean());
}

export function keyOf({ orgId, numberId, contactId }: ConversationRecord): ConversationKey {
  return { orgId, numberId, contactId };
}
