import type { InboundMessage, OutgoingMessage } from '../../../schemas/generated/types.ts';
import { formOf } from './describe-message.ts';
import type { Choice } from './transcript.ts';

/** A message whose choices can be tapped. */
export interface OfferedChoices {
  readonly id: string;
  readonly message: OutgoingMessage;
}

/** A tapped button or list row as the normaliser delivers it; a form comes back with the values it was opened with. */
export function tappedMessage(id: string, choice: Choice, { id: contextId, message }: OfferedChoices): InboundMessage {
  if (message.type !== 'interactive') throw new Error(`A message of type ${message.type} has nothing to tap.`);
  const form = formOf(message);
  if (form !== undefined) {
    const answers = { ...form.flow_action_payload?.data, flow_token: form.flow_token };
    return { id, type: 'interactive', choiceId: choice.id, contextId, content: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json: JSON.stringify(answers) } } };
  }
  const kind = message.interactive.type === 'list' ? 'list_reply' : 'button_reply';
  return { id, type: 'interactive', text: choice.title, choiceId: choice.id, contextId, content: { type: kind, [kind]: { id: choice.id, title: choice.title } } };
}
