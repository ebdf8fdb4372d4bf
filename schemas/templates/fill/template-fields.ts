import { componentOf, isCodeTemplate, objectOf, objectsOf, textOf, upper, valueOrder, type Component } from '../components.ts';

/** What kind of value a place of a template takes: it decides how it is entered, checked and sent. */
export type FieldKind =
  | 'text' | 'image' | 'video' | 'document' | 'fileName' | 'position' | 'place' | 'address'
  | 'product' | 'catalogue' | 'link' | 'payload' | 'coupon' | 'token' | 'data' | 'thumbnail' | 'products' | 'offer' | 'code';

/** Something to fill in before a template can be sent. */
export interface TemplateField {
  /** Unique in the template; begins with card0/, card1/ for cards of a carousel. */
  readonly id: string;
  readonly kind: FieldKind;
  /** Name or number of the variable, or the words of the button. */
  readonly name: string;
  readonly part: 'header' | 'body' | 'button' | 'offer' | 'code';
  /** Place within the part: of the variable in its text, of the button among the buttons; from 0. */
  readonly slot: number;
  readonly optional: boolean;
  /** Position of the card, from 0. */
  readonly card?: number;
}

type Parts = readonly Component[];
type PartField = Omit<TemplateField, 'card'>;

/** Everything that a template takes a value for, in the order in which the customer sees it (Meta, template components, read December 2025). */
export function templateFields(components: Parts): TemplateField[] {
  if (isCodeTemplate(components)) return [field('code', 'code', 'code', '')];
  const offer = objectOf(componentOf(components, 'LIMITED_TIME_OFFER')?.['limited_time_offer']);
  const offers = componentOf(components, 'LIMITED_TIME_OFFER') === undefined ? [] : [field('offer', 'offer', 'offer', textOf(offer['text']), 0, offer['has_expiration'] === false)];
  return [...offers, ...partFields(components, ''), ...cardsOf(components).flatMap((card, index) => partFields(card, `card${index}/`).map((one) => ({ ...one, card: index })))];
}

/** Buttons whose contents nobody can fill in here: a bill belongs to an order of another system. */
export function unfillableButtons(components: Parts): string[] {
  return [components, ...cardsOf(components)].flatMap((parts) => buttonsOf(parts).map((button) => upper(button['type'])).filter((type) => type === 'ORDER_DETAILS'));
}

/** The components of each card of a carousel. */
export function cardsOf(components: Parts): Parts[] {
  return objectsOf(componentOf(components, 'CAROUSEL')?.['cards']).map((card) => objectsOf(card['components']));
}

export function buttonsOf(parts: Parts): Component[] {
  return objectsOf(componentOf(parts, 'BUTTONS')?.['buttons']);
}

function partFields(parts: Parts, at: string): PartField[] {
  const header = componentOf(parts, 'HEADER');
  return [
    ...headerFields(header, at),
    ...valueOrder(componentOf(parts, 'BODY')?.['text']).map((name, slot) => field(`${at}body:${name}`, 'text', 'body', name, slot)),
    ...buttonsOf(parts).flatMap((button, index) => buttonFields(button, index, `${at}button:${index}`)),
  ];
}

function headerFields(header: Component | undefined, at: string): PartField[] {
  switch (upper(header?.['format'])) {
    case 'IMAGE':
      return [field(`${at}file`, 'image', 'header', '')];
    case 'VIDEO':
    case 'GIF':
      return [field(`${at}file`, 'video', 'header', '')];
    case 'DOCUMENT':
      return [field(`${at}file`, 'document', 'header', ''), field(`${at}fileName`, 'fileName', 'header', '', 0, true)];
    case 'LOCATION':
      return [field(`${at}position`, 'position', 'header', ''), field(`${at}place`, 'place', 'header', '', 0, true), field(`${at}address`, 'address', 'header', '', 0, true)];
    // Its button shows the same product and takes nothing (Meta, single-product and product card carousel templates).
    case 'PRODUCT':
      return [field(`${at}product`, 'product', 'header', ''), field(`${at}catalogue`, 'catalogue', 'header', '')];
    default:
      return valueOrder(header?.['text']).map((name, slot) => field(`${at}header:${name}`, 'text', 'header', name, slot));
  }
}

/** Calls open the phone by themselves; a link takes a value only where its end changes. */
function buttonFields(button: Component, index: number, id: string): PartField[] {
  const type = upper(button['type']);
  const words = textOf(button['text']);
  switch (type) {
    case 'URL':
      return valueOrder(button['url']).length > 0 ? [field(id, 'link', 'button', words, index)] : [];
    case 'COPY_CODE':
      return [field(id, 'coupon', 'button', words, index)];
    case 'MPM':
      return [field(id, 'products', 'button', words, index)];
    case 'CATALOG':
      return [field(id, 'thumbnail', 'button', words, index, true)];
    case 'FLOW':
      return [field(id, 'token', 'button', words, index, true), field(`${id}:data`, 'data', 'button', words, index, true)];
    case 'QUICK_REPLY':
      return [field(id, 'payload', 'button', words, index, true)];
    default:
      return [];
  }
}

function field(id: string, kind: FieldKind, part: TemplateField['part'], name: string, slot = 0, optional = false): PartField {
  return { id, kind, part, name, slot, optional };
}
