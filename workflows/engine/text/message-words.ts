import type { OutgoingMessage } from '../../../schemas/generated/types.ts';

/** Every message but a template: the words of that one stand in its approved definition. */
export type WordedMessage = Exclude<OutgoingMessage, { type: 'template' }>;

/** The words of an outgoing message as the customer reads them; undefined for a file without caption or a bare place. */
export function messageWords(message: WordedMessage): string | undefined {
  switch (message.type) {
    case 'text':
      return message.text.body;
    case 'interactive':
      return message.interactive.body?.text;
    case 'location':
      return message.location.name ?? message.location.address;
    case 'contacts':
      return message.contacts.map((card) => card.name.formatted_name).join(', ');
    case 'reaction':
      return message.reaction.emoji;
    default:
      return message[message.type]?.caption;
  }
}
