import type { OutgoingInteractive, OutgoingMessage, OutgoingTemplate } from '../../../schemas/generated/types.ts';
import { parseChoiceId } from '../ids.ts';
import type { Choice } from './transcript.ts';

/**
 * A message in one line: its words, then [title] for every choice and <title> for a button that leads out of the chat;
 * a template as name (language): parameters.
 */
export function messageLine(message: OutgoingMessage): string {
  const outward = message.type === 'interactive' ? message.interactive.action.parameters?.display_text : undefined;
  return [messageText(message), ...choicesOf(message).map((choice) => `[${choice.title}]`), ...(outward === undefined ? [] : [`<${outward}>`])].join(' ');
}

/** The words of a message without its choices. */
export function messageText(message: OutgoingMessage): string {
  if (message.type === 'text') return message.text.body;
  if (message.type === 'interactive') return message.interactive.body.text;
  if (message.type === 'template') return templateText(message);
  return [`(${message.type})`, wordsOf(message)].filter((part) => part !== undefined).join(' ');
}

type Wordless = Exclude<OutgoingMessage, { type: 'text' | 'interactive' | 'template' }>;

function wordsOf(message: Wordless): string | undefined {
  switch (message.type) {
    case 'location':
      return message.location.name ?? message.location.address ?? `${message.location.latitude}, ${message.location.longitude}`;
    case 'contacts':
      return message.contacts.map((card) => card.name.formatted_name).join(', ');
    case 'reaction':
      return message.reaction.emoji;
    default:
      return message[message.type]?.caption;
  }
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
