import type { OutgoingMessage, TemplateComponent, TemplateHeaderUse, TemplateBodyUse, TemplateButtonUse, TemplateView, TextParameter } from '../../../schemas/generated/types.ts';
import { componentOf, objectOf, objectsOf, textOf, upper, variablesOf, type Component } from '../../../schemas/templates/components.ts';
import { readPosition } from './composer/read-position.ts';

/** Something to fill in before a template can be sent. */
export interface TemplateField {
  /** Unique in the template; begins with card0/, card1/ for cards of a carousel. */
  readonly id: string;
  readonly kind: 'variable' | 'file' | 'position' | 'link' | 'code' | 'offer';
  /** Name of the variable, kind of file, or words of the button. */
  readonly name: string;
  /** Position of the card, from 0. */
  readonly card?: number;
}

type Values = Readonly<Record<string, string>>;
type Parts = readonly Component[];
type CardComponent = TemplateHeaderUse | TemplateBodyUse | TemplateButtonUse;

/** Everything that a template wants a value for, in the order in which the customer sees it. */
export function templateFields({ components }: Pick<TemplateView, 'components'>): TemplateField[] {
  const parts = components as Parts;
  const offer = componentOf(parts, 'LIMITED_TIME_OFFER') === undefined ? [] : [{ id: 'offer', kind: 'offer' as const, name: '' }];
  return [...offer, ...fieldsOf(parts, ''), ...cardsOf(parts).flatMap((card, index) => fieldsOf(card, `card${index}/`).map((field) => ({ ...field, card: index })))];
}

/** Whether what was entered will do for the field. */
export function fits({ kind }: TemplateField, value: string): boolean {
  if (kind === 'file') return /^https?:\/\/\S+\.\S+$/.test(value.trim());
  if (kind === 'position') return readPosition(value) !== undefined;
  return kind === 'offer' ? Date.parse(value) > Date.now() : value.trim() !== '';
}

/** The message for the Cloud API; named variables carry their name, positional ones go by order. */
export function templateMessage({ name, language, components: defined }: Pick<TemplateView, 'name' | 'language' | 'components'>, values: Values): OutgoingMessage {
  const parts = defined as Parts;
  const cards = cardsOf(parts);
  const components: TemplateComponent[] = [
    ...useOf(parts, values, ''),
    ...(componentOf(parts, 'LIMITED_TIME_OFFER') === undefined ? [] : [{ type: 'limited_time_offer' as const, parameters: [{ type: 'limited_time_offer' as const, limited_time_offer: { expiration_time_ms: Date.parse(values['offer'] ?? '') } }] }]),
    ...(cards.length === 0 ? [] : [{ type: 'carousel' as const, cards: cards.map((card, index) => ({ card_index: index, components: useOf(card, values, `card${index}/`) })) }]),
  ];
  return { type: 'template', template: { name, language: { code: language }, ...(components.length > 0 && { components }) } };
}

function fieldsOf(parts: Parts, at: string): TemplateField[] {
  const header = componentOf(parts, 'HEADER');
  const format = upper(header?.['format']);
  const variables = (part: 'header' | 'body', text: unknown) => variablesOf(textOf(text)).map((name) => ({ id: `${at}${part}:${name}`, kind: 'variable' as const, name }));
  return [
    ...(isFile(format) ? [{ id: `${at}file`, kind: 'file' as const, name: format.toLowerCase() }] : []),
    ...(format === 'LOCATION' ? [{ id: `${at}position`, kind: 'position' as const, name: '' }] : []),
    ...variables('header', header?.['text']),
    ...variables('body', componentOf(parts, 'BODY')?.['text']),
    ...buttonsOf(parts).flatMap(({ index, words, subType }) => (subType === undefined ? [] : [{ id: `${at}button:${index}`, kind: subType === 'url' ? ('link' as const) : ('code' as const), name: words }])),
  ];
}

function useOf(parts: Parts, values: Values, at: string): CardComponent[] {
  const header = componentOf(parts, 'HEADER');
  const format = upper(header?.['format']);
  const texts = (part: 'header' | 'body', text: unknown): TextParameter[] =>
    variablesOf(textOf(text)).map((name) => ({ type: 'text', ...(/^\d+$/.test(name) ? {} : { parameter_name: name }), text: values[`${at}${part}:${name}`]?.trim() ?? '' }));
  const position = readPosition(values[`${at}position`] ?? '');
  const file = { link: values[`${at}file`]?.trim() ?? '' };
  const head: TemplateHeaderUse['parameters'] =
    format === 'IMAGE' ? [{ type: 'image', image: file }]
    : format === 'VIDEO' ? [{ type: 'video', video: file }]
    : format === 'DOCUMENT' ? [{ type: 'document', document: file }]
    : format === 'LOCATION' && position !== undefined ? [{ type: 'location', location: position }]
    : texts('header', header?.['text']);
  const body = texts('body', componentOf(parts, 'BODY')?.['text']);
  return [
    ...(head.length > 0 ? [{ type: 'header' as const, parameters: head }] : []),
    ...(body.length > 0 ? [{ type: 'body' as const, parameters: body }] : []),
    ...buttonsOf(parts).flatMap(({ index, subType }): TemplateButtonUse[] => {
      const value = values[`${at}button:${index}`]?.trim() ?? '';
      if (subType === undefined) return [];
      return [{ type: 'button', sub_type: subType, index: String(index), parameters: [subType === 'url' ? { type: 'text', text: value } : { type: 'coupon_code', coupon_code: value }] }];
    }),
  ];
}

/** Buttons with their place; only a link with a changing end and a code to copy want a value. */
function buttonsOf(parts: Parts): { index: number; words: string; subType: 'url' | 'copy_code' | undefined }[] {
  return objectsOf(componentOf(parts, 'BUTTONS')?.['buttons']).map((button, index) => {
    const type = upper(button['type']);
    const changing = type === 'OTP' || (type === 'URL' && variablesOf(textOf(button['url'])).length > 0);
    return { index, words: textOf(button['text']) || type, subType: changing ? 'url' : type === 'COPY_CODE' ? 'copy_code' : undefined };
  });
}

function cardsOf(parts: Parts): Parts[] {
  return objectsOf(componentOf(parts, 'CAROUSEL')?.['cards']).map((card) => objectsOf(objectOf(card)['components']) as Parts);
}

function isFile(format: string): boolean {
  return format === 'IMAGE' || format === 'VIDEO' || format === 'DOCUMENT';
}
