import { limits } from '../../limits.ts';
import { readPosition } from '../../read-position.ts';
import { lengthOf } from '../check-texts.ts';
import { fillText, textOf, componentOf, variablesOf, type Component } from '../components.ts';
import { offerEnd } from './offer-end.ts';
import { formData, productSections } from './value-lines.ts';
import type { FieldValues } from './choice-values.ts';
import type { FieldKind, TemplateField } from './template-fields.ts';

export type ValueRule = 'missing' | 'too_long' | 'file_form' | 'position_form' | 'offer_form' | 'offer_past' | 'products_form' | 'data_form';

/** Why a value cannot be sent. values: the limit (max) and what was given (length). */
export interface ValueProblem {
  readonly rule: ValueRule;
  readonly values?: Readonly<Record<string, number>>;
}

/** Most characters of a value of each kind. */
export const valueLimits: Readonly<Record<FieldKind, number>> = {
  text: limits.maxTemplateBody, image: limits.maxUrl, video: limits.maxUrl, document: limits.maxUrl, fileName: limits.maxFileName,
  position: 100, place: limits.maxPlaceText, address: limits.maxPlaceText, link: limits.maxUrl, payload: limits.maxButtonPayload, coupon: limits.maxCouponCode,
  token: limits.maxChoiceIdLength, data: limits.maxTemplateLength, thumbnail: limits.maxProductId, product: limits.maxProductId, catalogue: limits.maxProductId, products: limits.maxTemplateLength, offer: 40, code: limits.maxAuthenticationCode,
};

/** What is wrong with a value that is filled in; now: epoch milliseconds, without it no moment counts as past. */
export function valueProblem(kind: FieldKind, value: string, now?: number): ValueProblem | undefined {
  const text = value.trim();
  const length = lengthOf(text);
  const max = valueLimits[kind];
  if (length > max) return { rule: 'too_long', values: { max, length } };
  return forms[kind]?.(text, now);
}

/** The same for a field of a template: what must be there counts as missing. */
export function fieldProblem({ kind, optional, part }: TemplateField, value: string | undefined, now?: number): ValueProblem | undefined {
  if (value === undefined || value.trim() === '') return optional ? undefined : { rule: 'missing' };
  const length = lengthOf(value.trim());
  if (part === 'header' && kind === 'text' && length > limits.maxTemplateHeader) return { rule: 'too_long', values: { max: limits.maxTemplateHeader, length } };
  return valueProblem(kind, value, now);
}

/** A text whose values make it longer than WhatsApp takes (error 132005). at: "" or "card0/". */
export function filledProblem(components: readonly Component[], values: FieldValues, at = ''): ValueProblem | undefined {
  const text = textOf(componentOf(components, 'BODY')?.['text']);
  const length = lengthOf(fillText(text, Object.fromEntries(variablesOf(text).map((name) => [name, values[`${at}body:${name}`]]))));
  const max = at === '' ? limits.maxTemplateBody : limits.maxTemplateCardBody;
  return length > max ? { rule: 'too_long', values: { max, length } } : undefined;
}

const file = (text: string): ValueProblem | undefined => (/^https?:\/\/\S+\.\S+$/i.test(text) || /^med_\w+$/.test(text) || /^\d{5,}$/.test(text) ? undefined : { rule: 'file_form' });

const forms: Readonly<Partial<Record<FieldKind, (text: string, now?: number) => ValueProblem | undefined>>> = {
  image: file,
  video: file,
  document: file,
  position: (text) => (readPosition(text) === undefined ? { rule: 'position_form' } : undefined),
  offer: (text, now) => {
    const ends = offerEnd(text, { now: now ?? 0, instant: (date, time) => Date.parse(`${date}T${time}`) });
    if (ends === undefined) return { rule: 'offer_form' };
    return now !== undefined && ends <= now ? { rule: 'offer_past' } : undefined;
  },
  products: (text) => {
    const sections = productSections(text);
    const count = sections.reduce((sum, { product_items: items }) => sum + items.length, 0);
    const titled = sections.length === 1 || sections.every(({ title = '' }) => title !== '' && lengthOf(title) <= limits.maxSectionTitle);
    return count === 0 || count > limits.maxProducts || sections.length > limits.maxProductSections || !titled ? { rule: 'products_form', values: { max: limits.maxProducts, sections: limits.maxProductSections } } : undefined;
  },
  data: (text) => (formData(text) === undefined ? { rule: 'data_form' } : undefined),
};
