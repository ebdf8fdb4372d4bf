import type { HeaderFile, InteractiveCarousel, InteractiveContent, MessageHeader } from '../../generated/types.ts';
import { limits } from '../../limits.ts';
import { atMost, repeated, sectionTitles, type MessageProblem, type MessageRule } from '../message-problem.ts';

/** Rules of interactive messages that span several fields (Meta, interactive messages, read November 2026). */
const interactive: MessageRule<'interactive'> = ({ interactive: content }) => [...('header' in content && content.header !== undefined ? fileProblems(content.header, 'interactive.header') : []), ...partProblems(content)];

function partProblems(content: InteractiveContent): MessageProblem[] {
  const action = 'interactive.action';
  switch (content.type) {
    case 'button': {
      const replies = content.action.buttons.map(({ reply }, index) => ({ ...reply, at: `${action}.buttons[${index}].reply` }));
      return [
        ...repeated(replies.map(({ at, title }) => ({ field: `${at}.title`, value: title }))),
        ...repeated(replies.map(({ at, id }) => ({ field: `${at}.id`, value: id }))),
        ...replies.flatMap(({ at, id }) => (id === id.trim() ? [] : [{ field: `${at}.id`, rule: 'trimmed', message: `${at}.id begins or ends with a space.`, fix: 'Leave the space away.' }])),
      ];
    }
    case 'list': {
      const { sections } = content.action;
      const rows = sections.flatMap((section, at) => section.rows.map((row, index) => ({ ...row, field: `${action}.sections[${at}].rows[${index}].id` })));
      return [...atMost(`${action}.sections`, rows.length, limits.maxListRows), ...sectionTitles(`${action}.sections`, sections), ...repeated(rows.map(({ field, id }) => ({ field, value: id })))];
    }
    case 'product_list': {
      const { sections } = content.action;
      return [...atMost(`${action}.sections`, sections.flatMap((section) => section.product_items).length, limits.maxProducts), ...sectionTitles(`${action}.sections`, sections)];
    }
    case 'carousel':
      return carouselProblems(content, `${action}.cards`);
    default:
      return [];
  }
}

/** Cards are of one kind: the same type of header, the same type of button, and as many of them (Meta, media carousel messages). */
function carouselProblems({ action: { cards } }: InteractiveCarousel, field: string): MessageProblem[] {
  const [first] = cards;
  const shape = (card: (typeof cards)[number]): string => `${card.header.type} ${card.type === 'button' ? card.action.buttons.length : card.type}`;
  return cards.flatMap((card, index) => {
    const at = `${field}[${index}]`;
    const lines = (card.body?.text.match(/\n/g) ?? []).length;
    return [
      ...fileProblems(card.header, `${at}.header`),
      ...(card.card_index === index ? [] : [{ field: `${at}.card_index`, rule: 'order', message: `${at}.card_index is ${card.card_index}.`, fix: `Number the cards from 0 on: this one is ${index}.`, limit: index }]),
      ...(first === undefined || shape(card) === shape(first) ? [] : [{ field: at, rule: 'alike', message: `${at} differs from the first card.`, fix: 'All cards need the same kind of header and the same kind and number of buttons.' }]),
      ...(lines <= limits.maxCardLineBreaks ? [] : [{ field: `${at}.body.text`, rule: 'lineBreaks', message: `${at}.body.text has ${lines} line breaks.`, fix: `Keep at most ${limits.maxCardLineBreaks}.`, limit: limits.maxCardLineBreaks }]),
    ];
  });
}

function fileProblems(header: MessageHeader, field: string): MessageProblem[] {
  return header.type === 'text' ? [] : sourceProblems(Object(header)[header.type] as HeaderFile, `${field}.${header.type}`);
}

/** A file is one of our store, or given by the id that WhatsApp has it under or by an address that Meta fetches; never by two of them. */
export function sourceProblems({ asset, id, link }: HeaderFile, field: string): MessageProblem[] {
  const named = [asset, id, link].filter((source) => source !== undefined).length;
  if (named === 1) return [];
  return [{ field, rule: 'source', message: named === 0 ? `${field} names no file.` : `${field} names a file twice.`, fix: 'Give one of asset, id and link.' }];
}

export default interactive;
