import { objectOf, objectsOf, textOf, upper, type Component } from '../components.ts';
import type { FieldValues } from './choice-values.ts';
import { templateFields, type TemplateField } from './template-fields.ts';

/** What stands for a file in a message: ours by asset, WhatsApp's by id, anybody's by link. */
export interface SentFile {
  readonly kind: 'image' | 'video' | 'document';
  readonly media: Component;
}

/** Values of the fields of a template as they were sent, read from the `template` of a message in the Cloud API's shape; what was not sent has none. */
export function sentValues(components: readonly Component[], use: Component): FieldValues {
  const sent = objectsOf(use['components']);
  return Object.fromEntries(templateFields(components).map((field) => [field.id, sentValue(field, sent)]));
}

/** The file above the text as it was sent. at: "" for the message, "card0/" for a card. */
export function sentFile(use: Component, at: string): SentFile | undefined {
  const card = /^card(\d+)\//.exec(at)?.[1];
  const parameter = headerParameter(partsOf(objectsOf(use['components']), card === undefined ? undefined : Number(card)));
  const kind = (['image', 'video', 'document'] as const).find((type) => type === parameter['type']);
  return kind === undefined ? undefined : { kind, media: objectOf(parameter[kind]) };
}

function sentValue(field: TemplateField, sent: readonly Component[]): string | undefined {
  const { part, slot, card } = field;
  switch (part) {
    case 'code':
      return wordsOf(parametersOf(sent, 'BODY')[0]) ?? wordsOf(buttonOf(sent, 0));
    case 'offer': {
      const ends = objectOf(parametersOf(sent, 'LIMITED_TIME_OFFER')[0]?.['limited_time_offer'])['expiration_time_ms'];
      return typeof ends === 'number' ? new Date(ends).toISOString() : undefined;
    }
    case 'header':
      return headerValue(field, partsOf(sent, card));
    case 'body':
      return wordsOf(textParameter(field, parametersOf(partsOf(sent, card), 'BODY')));
    case 'button':
      return wordsOf(buttonOf(partsOf(sent, card), slot));
  }
}

/** The components of the message itself, or of one of its cards. */
function partsOf(sent: readonly Component[], card: number | undefined): readonly Component[] {
  if (card === undefined) return sent;
  const cards = objectsOf(sent.find(({ type }) => upper(type) === 'CAROUSEL')?.['cards']);
  return objectsOf((cards.find((one) => one['card_index'] === card) ?? cards[card])?.['components']);
}

function parametersOf(parts: readonly Component[], type: string): Component[] {
  return objectsOf(parts.find((part) => upper(part['type']) === type)?.['parameters']);
}

function headerParameter(parts: readonly Component[]): Component {
  return parametersOf(parts, 'HEADER')[0] ?? {};
}

function headerValue(field: TemplateField, parts: readonly Component[]): string | undefined {
  const parameter = headerParameter(parts);
  const place = objectOf(parameter['location']);
  const product = objectOf(parameter['product']);
  switch (field.kind) {
    case 'text':
      return wordsOf(parameter);
    case 'fileName':
      return wordOf(objectOf(parameter['document'])['filename']);
    case 'place':
      return wordOf(place['name']);
    case 'address':
      return wordOf(place['address']);
    case 'product':
      return wordOf(product['product_retailer_id']);
    case 'catalogue':
      return wordOf(product['catalog_id']);
    case 'position':
      return typeof place['latitude'] === 'number' ? `${place['latitude']}, ${String(place['longitude'])}` : undefined;
    default: {
      const file = objectOf(parameter[field.kind]);
      return wordOf(file['asset']) ?? wordOf(file['id']) ?? wordOf(file['link']);
    }
  }
}

/** Named variables go by their name, numbered ones by their place among the fields. */
function textParameter({ name, slot }: TemplateField, parameters: readonly Component[]): Component | undefined {
  return parameters.find((parameter) => parameter['parameter_name'] === name) ?? parameters[slot];
}

function buttonOf(parts: readonly Component[], slot: number): Component | undefined {
  return objectsOf(parts.find((part) => upper(part['type']) === 'BUTTON' && Number(part['index']) === slot)?.['parameters'])[0];
}

/** What a parameter says, whatever its kind: sums and dates carry their own words. */
function wordsOf(parameter: Component | undefined): string | undefined {
  const { text, payload, coupon_code: coupon, currency, date_time: date } = objectOf(parameter);
  return [text, payload, coupon, objectOf(currency)['fallback_value'], objectOf(date)['fallback_value']].map(wordOf).find((words) => words !== undefined);
}

function wordOf(value: unknown): string | undefined {
  return textOf(value) || undefined;
}
