import type { EarlierMessage, InboundMessage } from '../../../schemas/generated/types.ts';
import type { Choice } from './transcript.ts';

/** What can be tapped in a message that was sent before. Without a payload of its own a button comes back with its title (Meta, template messages). */
export function earlierChoices({ buttons }: EarlierMessage): Choice[] {
  return buttons.map(({ title, payload = title }) => ({ id: payload, key: payload, title }));
}

/** The tap on it as the normaliser delivers it: quick replies of a template are messages of a type of their own. */
export function tappedEarlier(id: string, { id: choiceId, title }: Choice, { id: contextId, message }: { id: string; message: EarlierMessage }): InboundMessage {
  if (message.kind === 'template') return { id, type: 'button', text: title, choiceId, contextId, content: { text: title, payload: choiceId } };
  const answer = `${message.kind}_reply`;
  return { id, type: 'interactive', text: title, choiceId, contextId, content: { type: answer, [answer]: { id: choiceId, title } } };
}
