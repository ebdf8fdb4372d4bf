import { useRef } from 'react';
import type { ConversationItem, MessageBody, OutgoingMessage } from '../../../../schemas/generated/types.ts';
import { useConversationActions } from '../use-conversation-actions.ts';

/** Sends messages of an agent, one after the other; a message that quotes another one carries that one's id at WhatsApp. */
export function useSendMessage({ id }: ConversationItem, quoted?: MessageBody) {
  const { send } = useConversationActions(id);
  // The id is made once per message, so a second try after a lost answer cannot send it twice.
  const clientId = useRef<string | undefined>(undefined);
  return {
    isSending: send.isPending,
    error: send.error ?? undefined,
    send: (message: OutgoingMessage, onSent: () => void) => {
      clientId.current ??= crypto.randomUUID();
      send.mutate({ clientId: clientId.current, message: quoting(message, quoted) }, { onSuccess: () => { clientId.current = undefined; onSent(); } });
    },
  };
}

/** Neither templates nor reactions can quote (Meta, messages reference). */
export function quoting(message: OutgoingMessage, quoted: MessageBody | undefined): OutgoingMessage {
  if (quoted?.wamid === undefined || message.type === 'template' || message.type === 'reaction') return message;
  return { ...message, context: { message_id: quoted.wamid } };
}
