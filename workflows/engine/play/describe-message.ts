import type { FormParameters, LinkParameters, OutgoingInteractive, OutgoingMessage, OutgoingTemplate, ProductSection } from '../../../schemas/generated/types.ts';
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
  return offered({ interactive }).map((choice) => ({ ...choice, key: parseChoiceId(choice.id)?.key ?? choice.id }));
}

function offered({ interactive }: Pick<OutgoingInteractive, 'interactive'>): Omit<Choice, 'key'>[] {
  switch (interactive.type) {
    case 'button':
      return interactive.action.buttons.map((button) => button.reply);
    case 'list':
      return interactive.action.sections.flatMap((section) => section.rows);
    case 'flow':
      return [{ id: interactive.action.parameters.flow_token, title: interactive.action.parameters.flow_cta }];
    case 'carousel':
      return interactive.action.cards.flatMap((card) => (card.type === 'button' ? card.action.buttons.map((button) => button.quick_reply) : []));
    default:
      return [];
  }
}

/** The products that a message offers, in their sections; undefined for a message without products. */
export function productsOf({ interactive }: Pick<OutgoingInteractive, 'interactive'>): { catalogueId: string; sections: ProductSection[] } | undefined {
  if (interactive.type === 'product_list') return { catalogueId: interactive.action.catalog_id, sections: interactive.action.sections };
  if (interactive.type !== 'product') return undefined;
  return { catalogueId: interactive.action.catalog_id, sections: [{ product_items: [{ product_retailer_id: interactive.action.product_retailer_id }] }] };
}

/** The button that leads out of the chat. */
export function linkOf({ interactive }: Pick<OutgoingInteractive, 'interactive'>): LinkParameters | undefined {
  return interactive.type === 'cta_url' ? interactive.action.parameters : undefined;
}

/** The button that opens a form. */
export function formOf({ interactive }: Pick<OutgoingInteractive, 'interactive'>): FormParameters | undefined {
  return interactive.type === 'flow' ? interactive.action.parameters : undefined;
}

function templateText({ template }: OutgoingTemplate): string {
  const values: { text?: unknown; payload?: unknown }[] = (template.components ?? []).flatMap((component): object[] => ('parameters' in component ? component.parameters : []));
  const words = values.map((value) => value.text ?? value.payload).filter((word) => typeof word === 'string');
  return `${template.name} (${template.language.code})${words.length === 0 ? '' : `: ${words.join(', ')}`}`;
}
