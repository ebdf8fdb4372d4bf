import type { InboundMessage } from '../../../schemas/generated/types.ts';
import type { Choice } from './transcript.ts';

/** A tapped button or list row as the normaliser delivers it. */
export function tappedMessage(id: string, choice: Choice, contextId: string, list: boolean): InboundMessage {
  const kind = list ? 'list_reply' : 'button_reply';
  return { id, type: 'interactive', text: choice.title, choiceId: choice.id, contextId, content: { type: kind, [kind]: { id: choice.id, title: choice.title } } };
}
