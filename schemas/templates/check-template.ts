import { limits } from '../limits.ts';
import { checkButtons } from './check-buttons.ts';
import { checkCode } from './check-code.ts';
import { checkBody, checkHeader, lengthOf, tooLong, type ParameterFormat } from './check-texts.ts';
import { componentOf, objectsOf, textOf, upper, variablesOf, type Component } from './components.ts';
import type { TemplateFault } from './fault.ts';
import { templateLanguages } from './languages.ts';

export type TemplateCategory = 'MARKETING' | 'UTILITY' | 'AUTHENTICATION';

/** A template as it is submitted. name and language are not looked at where they are left out: an edit cannot change them. */
export interface TemplateDraft {
  readonly name?: string;
  readonly language?: string;
  readonly category: TemplateCategory;
  readonly parameterFormat: ParameterFormat;
  readonly components: readonly Component[];
  readonly ttlSeconds?: number | undefined;
}

/** Seconds for which WhatsApp tries to deliver, by category; -1 is its own default (Meta, time-to-live of templates). */
export const ttlRanges: Readonly<Record<TemplateCategory, readonly [min: number, max: number]>> = {
  AUTHENTICATION: [30, 900],
  UTILITY: [30, 43_200],
  MARKETING: [43_200, 2_592_000],
};

const known = new Set(['HEADER', 'BODY', 'FOOTER', 'BUTTONS', 'CAROUSEL', 'LIMITED_TIME_OFFER']);

/** Everything for which WhatsApp would refuse the template, found before it is asked. */
export function checkTemplate(draft: TemplateDraft): TemplateFault[] {
  const { category, components } = draft;
  const strangers = components.flatMap((component, index): TemplateFault[] => (known.has(upper(component['type'])) ? [] : [{ field: `components.${index}`, rule: 'not_allowed' }]));
  return [...checkIdentity(draft), ...strangers, ...(category === 'AUTHENTICATION' ? checkCode(components) : checkMessage(draft)), ...checkTtl(draft)];
}

function checkIdentity({ name, language }: TemplateDraft): TemplateFault[] {
  const faults: TemplateFault[] = [];
  if (name === '') faults.push({ field: 'name', rule: 'missing' });
  else if (name !== undefined && lengthOf(name) > limits.maxTemplateName) faults.push(...tooLong('name', name, limits.maxTemplateName));
  else if (name !== undefined && !/^[a-z0-9_]+$/.test(name)) faults.push({ field: 'name', rule: 'name_form' });
  if (language !== undefined && !templateLanguages.some((code) => code === language)) faults.push({ field: 'language', rule: 'language_unknown', values: { language } });
  return faults;
}

function checkMessage({ category, parameterFormat, components }: TemplateDraft): TemplateFault[] {
  const header = componentOf(components, 'HEADER');
  const body = componentOf(components, 'BODY') ?? {};
  const footer = componentOf(components, 'FOOTER');
  const buttons = componentOf(components, 'BUTTONS');
  const offer = componentOf(components, 'LIMITED_TIME_OFFER');
  const carousel = componentOf(components, 'CAROUSEL');
  return [
    ...(header === undefined ? [] : checkHeader(header, parameterFormat)),
    ...checkBody(body, parameterFormat, offer === undefined ? limits.maxTemplateBody : limits.maxOfferBody),
    ...(footer === undefined ? [] : checkFooter(footer)),
    ...(buttons === undefined ? [] : checkButtons(buttons, limits.maxTemplateButtons)),
    ...(offer === undefined ? [] : checkOffer(offer, category, header, footer)),
    ...(carousel === undefined ? [] : checkCarousel(carousel, category, parameterFormat)),
  ];
}

function checkFooter(footer: Component): TemplateFault[] {
  const text = textOf(footer['text']);
  if (text.trim() === '') return [{ field: 'footer', rule: 'missing' }];
  return [...tooLong('footer', text, limits.maxTemplateFooter), ...(variablesOf(text).length > 0 ? [{ field: 'footer', rule: 'no_variables' as const }] : [])];
}

function checkOffer(offer: Component, category: TemplateCategory, header: Component | undefined, footer: Component | undefined): TemplateFault[] {
  const inner = (offer['limited_time_offer'] ?? {}) as Component;
  const text = textOf(inner['text']);
  const format = upper(header?.['format']);
  return [
    ...(category === 'MARKETING' ? [] : [{ field: 'offer.text', rule: 'marketing_only' as const }]),
    ...(text.trim() === '' ? [{ field: 'offer.text', rule: 'missing' as const }] : tooLong('offer.text', text, limits.maxOfferText)),
    ...(footer === undefined ? [] : [{ field: 'footer', rule: 'not_with_offer' as const }]),
    ...(header === undefined || format === 'IMAGE' || format === 'VIDEO' ? [] : [{ field: 'header.format', rule: 'offer_header' as const }]),
  ];
}

function checkCarousel(carousel: Component, category: TemplateCategory, format: ParameterFormat): TemplateFault[] {
  const cards = objectsOf(carousel['cards']).map((card) => objectsOf(card['components']));
  const faults: TemplateFault[] = category === 'MARKETING' ? [] : [{ field: 'cards', rule: 'marketing_only' }];
  const { minTemplateCards: min, maxTemplateCards: max } = limits;
  if (cards.length < min || cards.length > max) faults.push({ field: 'cards', rule: 'cards_count', values: { min, max } });
  const shape = (card: readonly Component[]): string => [upper(componentOf(card, 'HEADER')?.['format']), ...objectsOf(componentOf(card, 'BUTTONS')?.['buttons']).map((button) => upper(button['type']))].join();
  if (new Set(cards.map(shape)).size > 1) faults.push({ field: 'cards', rule: 'cards_alike' });
  return [...faults, ...cards.flatMap((card, index) => checkCard(card, format, `cards.${index}.`))];
}

function checkCard(card: readonly Component[], format: ParameterFormat, path: string): TemplateFault[] {
  const header = componentOf(card, 'HEADER');
  const body = componentOf(card, 'BODY');
  const headerFormat = upper(header?.['format']);
  return [
    ...(headerFormat === 'IMAGE' || headerFormat === 'VIDEO' ? checkHeader(header ?? {}, format, path) : [{ field: `${path}header.format`, rule: 'header_format' as const }]),
    ...(body === undefined ? [] : checkBody(body, format, limits.maxTemplateCardBody, path)),
    ...checkButtons(componentOf(card, 'BUTTONS') ?? {}, limits.maxTemplateCardButtons, path),
  ];
}

function checkTtl({ category, ttlSeconds }: TemplateDraft): TemplateFault[] {
  if (ttlSeconds === undefined || (ttlSeconds === -1 && category !== 'MARKETING')) return [];
  const [min, max] = ttlRanges[category];
  return Number.isInteger(ttlSeconds) && ttlSeconds >= min && ttlSeconds <= max ? [] : [{ field: 'ttl', rule: 'ttl_range', values: { min, max } }];
}
