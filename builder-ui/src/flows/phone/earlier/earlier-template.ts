import type { EarlierMessage, TemplateView } from '../../../../../schemas/generated/types.ts';
import { componentOf, fillText, samplesOf, textOf, upper, type Component } from '../../../../../schemas/templates/components.ts';
import { buttonsOf, cardsOf } from '../../../../../schemas/templates/fill/template-fields.ts';

/** A template as it was sent before, with its examples filled in and with what can be tapped in it. */
export function earlierTemplate({ components }: Pick<TemplateView, 'components'>): EarlierMessage {
  const parts = components as ReadonlyArray<Component>;
  const body = componentOf(parts, 'BODY');
  const text = body === undefined ? '' : fillText(textOf(body['text']), samplesOf(body, 'body'));
  const titles = new Set([parts, ...cardsOf(parts)].flatMap((card) => buttonsOf(card).flatMap((button) => (upper(button['type']) === 'QUICK_REPLY' ? [textOf(button['text'])] : []))));
  return { kind: 'template', text, buttons: [...titles].map((title) => ({ title })) };
}
