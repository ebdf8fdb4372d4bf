import type { OutgoingInteractive, OutgoingMessage, OutgoingTemplate } from '../../../schemas/generated/types.ts';
import { parseChoiceId } from '../ids.ts';
import type { Choice } from './transcript.ts';

/** A message in one line: its words, then [title] for every choice; a template as name (language): parameters. */
export function messageLine(message: OutgoingMessage): string {
  return [messageText(message), ...choicesOf(message).map((choice) => `[${choice.title}]`)].join(' ');
}

/** The words of a message without its choices. */
export function messageText(message: OutgoingMessage): string {
  if (message.type === 'text') return message.text.body;
  if (message.type === 'interactive') return message.interactive.body.text;
  if (message.type === 'template') return templateText(message);
  const media = message[message.type];
  return [`(${message.type})`, media?.caption].filter((part) => part !== undefined).join(' ');
}

/** What can be tapped in a message. */
export function choicesOf(message: OutgoingMessage): Choice[] {
  return message.type === 'interactive' ? interactiveChoices(message) : [];
}

function interactiveChoices({ interactive }: OutgoingInteractive): Choice[] {
  const buttons = interactive.action.buttons?.map((button) => button.reply) ?? [];
  const rows = interactive.action.sections?.flatMap((section) => section.rows) ?? [];
  return [...buttons, ...rows].map((choice) => ({ ...choice, key: parseChoiceId(choice.id)?.key ?? choice.id }));
}

function templateText({ template }: OutgoingTemplate): string {
  const values = (template.components ?? []).flatMap((component) => ('parameters' in component && Array.isArray(component.parameters) ? component.parameters : []));
  const words = values.map((value: { text?: unknown; payload?: unknown }) => value.text ?? value.payload).filter((word) => typeof word === 'string');
  return `${template.name} (${template.language.code})${words.length === 0 ? '' : `: ${words.join(', ')}`}`;
}
