import type { ConversationKey, InboundMessage, MessageRecord } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { waitingMedia } from '../media/inbound-file.ts';

/** What a message that WhatsApp tells of says of itself, as its row holds it; who wrote it and what has become of it is added. */
export function messageFacts({ orgId, numberId, contactId }: ConversationKey, message: InboundMessage): Omit<MessageRecord, 'at' | 'receivedAt' | 'direction' | 'state' | 'stateAt'> {
  return {
    _id: message.id,
    orgId,
    conversationId: conversationId(numberId, contactId),
    contactId,
    numberId,
    type: message.type,
    content: message.content,
    wamid: message.id,
    ...waitingMedia(message),
    ...(message.text === undefined ? {} : { text: message.text }),
    ...(message.contextId === undefined ? {} : { contextId: message.contextId }),
    ...(message.forwarded === undefined ? {} : { forwarded: message.forwarded }),
  };
}
