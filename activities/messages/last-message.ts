import type { ConversationItem, ConversationRecord, MessageRecord } from '../../schemas/generated/types.ts';
import { messageKind } from '../../schemas/messages/message-kind.ts';

type LastMessage = NonNullable<ConversationRecord['lastMessage']>;

/** Length of the words shown in the inbox list (schemas/store/conversations.schema.json). */
const PREVIEW_LENGTH = 300;

/** The message as the inbox list shows it. Without words the list names its kind. */
export function lastMessage({ _id: id, direction, type, text, at, content }: MessageRecord): LastMessage {
  return { id, direction: direction === 'in' ? 'in' : 'out', type: messageKind({ type, content }), preview: [...(text ?? '')].slice(0, PREVIEW_LENGTH / 2).join(''), at };
}

export function lastMessageBody({ direction, type, preview, at }: LastMessage): NonNullable<ConversationItem['lastMessage']> {
  return { direction, type, preview, at: at.toISOString() };
}
