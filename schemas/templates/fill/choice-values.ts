import type { TemplateButtonValue, TemplateCardValue, TemplateChoice, TemplateHeaderValue, TemplateTextValue } from '../../generated/types.ts';
import type { FieldKind, TemplateField } from './template-fields.ts';

/** What was entered, by id of the field. */
export type FieldValues = Readonly<Record<string, string | undefined>>;

/** The choice of a node, as values of the fields of its template; what the template does not take any more is left out. */
export function valuesOf(fields: readonly TemplateField[], choice: TemplateChoice): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.id, valueOf(choice, field) ?? '']));
}

/** The template with its values, as a node keeps it; what must be filled in and is not stays as an empty text. */
export function choiceOf({ name, language }: Pick<TemplateChoice, 'name' | 'language'>, fields: readonly TemplateField[], values: FieldValues): TemplateChoice {
  const code = fields.find(({ kind }) => kind === 'code');
  if (code !== undefined) return { name, language, ...codeParts(values[code.id] ?? '') };
  const cards = Math.max(0, ...fields.map(({ card }) => (card ?? -1) + 1));
  const offer = fields.find(({ kind }) => kind === 'offer');
  const ends = offer === undefined ? '' : (values[offer.id] ?? '');
  return {
    name,
    language,
    ...cardValue(fields.filter(({ card }) => card === undefined), values),
    ...(offer !== undefined && !(offer.optional && ends === '') && { offer: ends }),
    ...(cards > 0 && { cards: Array.from({ length: cards }, (_, index) => cardValue(fields.filter(({ card }) => card === index), values)) }),
  };
}

/** Meta wants the code twice: in the text and behind the button (Meta, authentication templates). */
function codeParts(code: string): Pick<TemplateChoice, 'body' | 'buttons'> {
  return { body: [{ value: code }], buttons: [{ index: 0, type: 'url', value: code }] };
}

function cardValue(fields: readonly TemplateField[], values: FieldValues): TemplateCardValue {
  const text = ({ id }: TemplateField): string => values[id] ?? '';
  const of = (part: TemplateField['part']): TemplateField[] => fields.filter((field) => field.part === part);
  const header = of('header');
  const [first] = header;
  const body = of('body').map((field): TemplateTextValue => ({ ...named(field), value: text(field) }));
  const buttons = [...Map.groupBy(of('button'), ({ slot }) => slot)].flatMap(([index, ones]) => buttonValue(index, ones, text));
  return {
    ...(first !== undefined && { header: [{ type: headerType(first.kind), ...named(first), value: text(first), ...furtherOf(header.slice(1), text) } satisfies TemplateHeaderValue] }),
    ...(body.length > 0 && { body }),
    ...(buttons.length > 0 && { buttons }),
  };
}

/** A button that needs nothing and was given nothing is left away. */
function buttonValue(index: number, fields: readonly TemplateField[], text: (field: TemplateField) => string): TemplateButtonValue[] {
  const [first, ...others] = fields;
  if (first === undefined) return [];
  const value = text(first);
  const more = furtherOf(others, text);
  if (first.optional && value === '' && Object.keys(more).length === 0) return [];
  return [{ index, type: buttonType(first.kind), ...(!(first.optional && value === '') && { value }), ...more }];
}

function furtherOf(fields: readonly TemplateField[], text: (field: TemplateField) => string): Partial<Record<'fileName' | 'place' | 'address' | 'catalogue' | 'data', string>> {
  return Object.fromEntries(fields.filter((field) => text(field) !== '').map((field) => [keyOf(field.kind), text(field)]));
}

/** The value that a choice has for a field; undefined where it has none, also no empty one. */
export function valueOf(choice: TemplateChoice, field: TemplateField): string | undefined {
  const { part, slot, kind, card } = field;
  if (part === 'offer') return choice.offer;
  if (part === 'code') return choice.body?.[0]?.value ?? choice.buttons?.[0]?.value;
  const at = card === undefined ? choice : choice.cards?.[card];
  if (part === 'header') return textAt(at?.header?.find(({ type }) => type === headerType(kind)), kind);
  if (part === 'button') return textAt(at?.buttons?.find(({ index, type }) => index === slot && type === buttonType(kind)), kind);
  const { name } = named(field);
  return (name === undefined ? at?.body?.[slot] : at?.body?.find((value) => value.name === name))?.value;
}

/** Numbered variables go by their order, the others by their name. */
function named({ kind, name }: TemplateField): { name?: string } {
  return kind === 'text' && !/^\d+$/.test(name) ? { name } : {};
}

function textAt(entry: object | undefined, kind: FieldKind): string | undefined {
  const text = (entry as Readonly<Record<string, unknown>> | undefined)?.[keyOf(kind)];
  return typeof text === 'string' ? text : undefined;
}

function keyOf(kind: FieldKind): string {
  return kind === 'fileName' || kind === 'place' || kind === 'address' || kind === 'catalogue' || kind === 'data' ? kind : 'value';
}

function headerType(kind: FieldKind): TemplateHeaderValue['type'] {
  switch (kind) {
    case 'image':
    case 'video':
      return kind;
    case 'document':
    case 'fileName':
      return 'document';
    case 'position':
    case 'place':
    case 'address':
      return 'location';
    case 'product':
    case 'catalogue':
      return 'product';
    default:
      return 'text';
  }
}

const buttonTypes: Readonly<Partial<Record<FieldKind, TemplateButtonValue['type']>>> = { link: 'url', coupon: 'copy_code', token: 'flow', data: 'flow', thumbnail: 'catalog', products: 'mpm' };

function buttonType(kind: FieldKind): TemplateButtonValue['type'] {
  return buttonTypes[kind] ?? 'quick_reply';
}
