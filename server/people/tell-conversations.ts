import { ConversationModel } from '../../activities/store/models/conversations.ts';
import type { ContactIdentityRecord, ExternalEvent } from '../../schemas/generated/types.ts';
import type { ServerContext } from '../context.ts';

export type Happening = Pick<ExternalEvent, 'name' | 'payload'>;

/**
 * Tells what has happened to a contact to all conversations with it, or to the one on a number, where flows may start
 * or go on because of it. The same `changeId` again changes nothing. Gives how many conversations were told.
 */
export async function tellConversations(server: ServerContext, { orgId, contactId }: Pick<ContactIdentityRecord, 'orgId' | 'contactId'>, happenings: readonly Happening[], { numberId, changeId = server.newId() }: { numberId?: string; changeId?: string } = {}): Promise<number> {
  const conversations = await ConversationModel.find({ contactId, orgId, ...(numberId === undefined ? {} : { numberId }) }).lean();
  const at = server.now();
  for (const conversation of conversations) {
    for (const [index, happening] of happenings.entries()) {
      await server.conversations.tellEventually({ orgId, numberId: conversation.numberId, contactId }, { kind: 'external', id: `${changeId}:${index}`, at, ...happening });
    }
  }
  return conversations.length;
}
