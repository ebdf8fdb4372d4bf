import type { FormParameters, LinkParameters, OutgoingInteractive, OutgoingMessage, OutgoingTemplate } from '../../../schemas/generated/types.ts';
import { parseChoiceId } from '../ids.ts';
import { messageWords } from '../text/message-words.ts';
import type { Choice } from './transcript.ts';

/**
 * A message in one line: its words, then [title] for every choice and <title> for a button that leads out of the chat;
 * a template as name (language): parameters.
 */
export function messageLine(message: OutgoingMessage): string {
  const outward = message.type === 'interactive' ? linkOf(message)?.display_text : undefined;
  return [messageText(message), ...choicesOf(message).map((choice) => `[${choice.title}]`), ...(outward === undefined ? [] : [`<${outward}>`])].join(' ');
}

/** The words of a message without its choices. */
export function messageText(message: OutgoingMessage): string {
  if (message.type === 'template') return templateText(message);
  const words = messageWords(message) ?? placeOf(message);
  if (message.type === 'text' || message.type === 'interactive') return words ?? '';
  return words === undefined ? `(${message.type})` : `(${message.type}) ${words}`;
}

function placeOf(message: OutgoingMessage): string | undefined {
  return message.type === 'location' ? `${message.location.latitude}, ${message.location.longitude}` : undefined;
}

/** What can be tapped in a message. */
export function choicesOf(message: OutgoingMessage): Choice[] {
  return message.type === 'interactive' ? interactiveChoices(message) : [];
}

function interactiveChoices({ interactive }: OutgoingInteractive): Choice[] {
  const buttons = interactive.action.buttons?.map((button) => button.reply) ?? [];
  const rows = interactive.action.sections?.flatMap((section) => section.rows) ?? [];
  const form = formOf({ interactive });
  const forms = form === undefined ? [] : [{ id: form.flow_token, title: form.flow_cta }];
  return [...buttons, ...rows, ...forms].map((choice) => ({ ...choice, key: parseChoiceId(choice.id)?.key ?? choice.id }));
}

/** The button that leads out of the chat. */
export function linkOf({ interactive }: Pick<OutgoingInteractive, 'interactive'>): LinkParameters | undefined {
  const { parameters } = interactive.action;
  return parameters !== undefined && 'url' in parameters ? parameters : undefined;
}

/** The button that opens a form. */
export function formOf({ interactive }: Pick<OutgoingInteractive, 'interactive'>): FormParameters | undefined {
  const { parameters } = interactive.action;
  return parameters !== undefined && 'flow_token' in parameters ? parameters : undefined;
}

function templateText({ template }: OutgoingTemplate): string {
  const values = (template.components ?? []).flatMap((component) => ('parameters' in component && Array.isArray(component.parameters) ? component.parameters : []));
  const words = values.map((value: { text?: unknown; payload?: unknown }) => value.text ?? value.payload).filter((word) => typeof word === 'string');
  return `${template.name} (${template.language.code})${words.length === 0 ? '' : `: ${words.join(', ')}`}`;
}
