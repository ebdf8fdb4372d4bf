import type { ConversationKey, InboundMessage, MessageRecord } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { waitingMedia } from '../media/inbound-file.ts';

/** What is known of a message that went through the phone app of the business. */
export interface PhoneAppMessage {
  readonly key: ConversationKey;
  readonly message: InboundMessage;
  readonly direction: 'in' | 'out';
  readonly state: MessageRecord['state'];
  readonly at: Date;
  readonly receivedAt: Date;
}

/** A message that was written in the phone app, or that came to it, as it stands in the thread. */
export function phoneAppRecord({ key, message, direction, state, at, receivedAt }: PhoneAppMessage): MessageRecord {
  const { orgId, numberId, contactId } = key;
  return {
    _id: message.id,
    orgId,
    conversationId: conversationId(numberId, contactId),
    contactId,
    numberId,
    direction,
    type: message.type,
    content: message.content,
    at,
    receivedAt,
    wamid: message.id,
    state,
    stateAt: { [state]: at },
    ...(direction === 'out' ? { source: { kind: 'phone_app' as const } } : {}),
    ...waitingMedia(message),
    ...(message.text === undefined ? {} : { text: message.text }),
    ...(message.contextId === undefined ? {} : { contextId: message.contextId }),
    ...(message.forwarded === undefined ? {} : { forwarded: message.forwarded }),
  };
}
