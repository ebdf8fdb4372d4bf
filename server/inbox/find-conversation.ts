import { survivorOf } from '../../activities/identity/merge/request-merge.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import type { ConversationKey, ConversationRecord } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { found } from '../http/found.ts';

/** A conversation of the organisation, or NOT_FOUND. The id of one whose contact was merged leads to the one that it was joined into. */
export async function findConversation(orgId: string, id: string): Promise<ConversationRecord> {
  const conversation = await ConversationModel.findOne({ _id: id, orgId }).lean();
  return conversation ?? found(await ConversationModel.findOne({ _id: await joinedInto(id), orgId }).lean());
}

async function joinedInto(id: string): Promise<string> {
  const [numberId = '', contactId = ''] = id.split(':');
  return conversationId(numberId, await survivorOf(contactId));
}

export function keyOf({ orgId, numberId, contactId }: ConversationRecord): ConversationKey {
  return { orgId, numberId, contactId };
}
