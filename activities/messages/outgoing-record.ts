import type { MessageRecord, OutgoingMessage } from '../../schemas/generated/types.ts';
import type { SendInput } from '../../workflows/activity-contract.ts';
import { conversationId } from '../../workflows/names.ts';
import { outgoingMedia } from './outgoing-media.ts';
import { outgoingText } from './outgoing-text.ts';

/** The outbox row of a message, in the state given. */
export async function outgoingRecord(input: SendInput, state: MessageRecord['state'], source: SendInput['source'], now: Date): Promise<MessageRecord> {
  const { key, sendId, message } = input;
  const [text, media] = await Promise.all([outgoingText(key.numberId, message), outgoingMedia(key.orgId, message)]);
  return {
    _id: sendId,
    orgId: key.orgId,
    conversationId: conversationId(key.numberId, key.contactId),
    contactId: key.contactId,
    numberId: key.numberId,
    direction: 'out',
    type: message.type,
    content: contentOf(message),
    at: now,
    receivedAt: now,
    state,
    stateAt: { [state]: now },
    attempts: state === 'sending' ? 1 : 0,
    source,
    ...media,
    ...(text === undefined ? {} : { text }),
    ...(input.tell === undefined ? {} : { tell: input.tell }),
    ...(input.after === undefined ? {} : { after: input.after }),
    ...('context' in message && message.context !== undefined ? { contextId: message.context.message_id } : {}),
  };
}

function contentOf(message: OutgoingMessage): MessageRecord['content'] {
  switch (message.type) {
    case 'text':
      return { ...message.text };
    case 'interactive':
      return { ...message.interactive };
    case 'template':
      return { ...message.template };
    case 'location':
      return { ...message.location };
    case 'contacts':
      // Content is an object, so the list of cards keeps its name, as in messages that arrive.
      return { contacts: message.contacts };
    case 'reaction':
      return { ...message.reaction };
    default:
      return { ...message[message.type] };
  }
}

/** The message of a stored row, to be sent (again). The row holds exactly what it was made of. */
export function outgoingMessage({ type, content, contextId }: MessageRecord): OutgoingMessage {
  const context = contextId === undefined ? {} : { context: { message_id: contextId } };
  return { type, [type]: type === 'contacts' ? content['contacts'] : content, ...context } as unknown as OutgoingMessage;
}
