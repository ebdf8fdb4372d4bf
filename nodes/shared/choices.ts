import { StepError } from '../../schemas/errors.ts';
import type { InboundMessage, OutgoingMessage } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { StepContext } from '../contract.ts';
import { renderWithin } from './render-within.ts';
import { sameWords } from './same-words.ts';

export interface Choice {
  key: string;
  /** Liquid text. */
  title: string;
}

export interface ChoiceMessageParts {
  header?: string;
  /** Rendered. */
  body: string;
  footer?: string;
  /** Label of the button that opens the list when there are more choices than buttons fit. */
  listButton?: string;
}

/** The choice that a message takes: by tapping it, or by typing its title (case, accents, emoji and punctuation do not count). */
export function chosen(ctx: StepContext, message: InboundMessage, choices: readonly Choice[]): Choice | undefined {
  const titled = choices.map(({ key, title }) => ({ key, title: ctx.render(title).trim() }));
  const tapped = ctx.choiceOf(message);
  if (tapped !== undefined) return titled.find(({ key }) => key === tapped);
  const text = message.text === undefined ? '' : ctx.fold(message.text);
  return text === '' ? undefined : titled.find(({ title }) => sameWords(ctx.fold(title), text));
}

/** A message with up to three reply buttons, or a list with up to ten rows when there are more. */
export function choiceMessage(ctx: StepContext, choices: readonly Choice[], parts: ChoiceMessageParts): OutgoingMessage {
  const asButtons = choices.length <= limits.maxButtons;
  const titled = renderTitles(ctx, choices, asButtons ? limits.maxButtonTitle : limits.maxRowTitle);
  const header = parts.header && renderWithin(ctx, parts.header, limits.maxInteractiveHeader, 'header');
  const footer = parts.footer && renderWithin(ctx, parts.footer, limits.maxFooter, 'footer');
  const rows = titled.map(({ key, title }) => ({ id: ctx.choiceId(key), title }));
  const frame = {
    ...(header && { header: { type: 'text' as const, text: header } }),
    body: { text: parts.body },
    ...(footer && { footer: { text: footer } }),
  };
  if (asButtons) return { type: 'interactive', interactive: { type: 'button', ...frame, action: { buttons: rows.map((reply) => ({ type: 'reply', reply })) } } };
  const button = renderWithin(ctx, parts.listButton ?? 'Choose', limits.maxButtonTitle, 'list button');
  return { type: 'interactive', interactive: { type: 'list', ...frame, action: { button, sections: [{ rows }] } } };
}

/** The choices with their titles filled in; throws when one is empty, too long or like another. */
export function renderTitles(ctx: StepContext, choices: readonly Choice[], limit: number): Choice[] {
  const titled = choices.map(({ key, title }) => ({ key, title: renderWithin(ctx, title, limit, 'choice title') }));
  const seen = new Set<string>();
  for (const { title } of titled) {
    if (seen.has(title)) throw new StepError('CHOICES_EQUAL', `Two choices are both called "${title}".`, { title });
    seen.add(title);
  }
  return titled;
}
