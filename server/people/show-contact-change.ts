import { publish } from '../../activities/store/feed.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import type { ContactIdentityRecord, ConversationRecord } from '../../schemas/generated/types.ts';

/** Whoever has a conversation with the contact open sees at once what has become of the contact. Gives the conversations. */
export async function showContactChange({ orgId, contactId }: Pick<ContactIdentityRecord, 'orgId' | 'contactId'>): Promise<ConversationRecord[]> {
  const conversations = await ConversationModel.find({ contactId, orgId }).lean();
  for (const { _id } of conversations) publish({ orgId, topic: `conversation:${_id}`, type: 'contact.changed', id: contactId });
  return conversations;
}
