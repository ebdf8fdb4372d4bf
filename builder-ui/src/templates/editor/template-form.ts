import type { TemplateView } from '../../../../schemas/generated/types.ts';
import type { TemplateCategory } from '../../../../schemas/templates/check-template.ts';
import type { ParameterFormat } from '../../../../schemas/templates/check-texts.ts';
import { componentOf, objectOf, objectsOf, samplesOf, textOf, upper, type Component } from '../../../../schemas/templates/components.ts';

export type HeaderKind = 'NONE' | 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION' | 'PRODUCT';
/** OTHER: a button that only WhatsApp's own tools make; it stays as it is. */
export type ButtonKind = 'QUICK_REPLY' | 'URL' | 'PHONE_NUMBER' | 'COPY_CODE' | 'FLOW' | 'CATALOG' | 'MPM' | 'OTHER';

/** A file that stands in a header as an example: WhatsApp's handle, and how to show it here. */
export type SampleFile = { handle: string; name: string; url?: string | undefined };
export type HeaderForm = { kind: HeaderKind; text: string; samples: Readonly<Record<string, string>>; file: SampleFile | null };
export type TextForm = { text: string; samples: Readonly<Record<string, string>> };
export type ButtonForm = { key: string; type: ButtonKind; text: string; url: string; sample: string; phone: string; flowId: string; raw?: Component };
export type CardForm = { key: string; file: SampleFile | null; body: TextForm; buttons: ButtonForm[] };

export type OtpKind = 'COPY_CODE' | 'ONE_TAP' | 'ZERO_TAP';
export type AppForm = { key: string; packageName: string; hash: string };
/** autofill: text of the button that fills the code in; terms: those of zero tap were accepted. */
export type CodeForm = { advice: boolean; minutes: string; button: string; kind: OtpKind; autofill: string; apps: AppForm[]; terms: boolean };

/** What the editor holds: everything that may be filled in, also what the category does not use at present. */
export type TemplateForm = {
  wabaId: string;
  name: string;
  language: string;
  category: TemplateCategory;
  format: ParameterFormat;
  header: HeaderForm;
  body: TextForm;
  footer: string;
  buttons: ButtonForm[];
  cardHeader: 'IMAGE' | 'VIDEO';
  cards: CardForm[];
  offer: { on: boolean; text: string; expires: boolean };
  code: CodeForm;
  ttl: string;
};

let keys = 0;
/** Tells list items apart while they are edited. */
export function newKey(): string {
  keys += 1;
  return `item-${keys}`;
}

export function newApp(packageName = '', hash = ''): AppForm {
  return { key: newKey(), packageName, hash };
}

export function newButton(type: ButtonKind): ButtonForm {
  return { key: newKey(), type, text: '', url: '', sample: '', phone: '', flowId: '' };
}

export function newCard(buttons: readonly ButtonForm[] = [newButton('QUICK_REPLY')]): CardForm {
  return { key: newKey(), file: null, body: { text: '', samples: {} }, buttons: buttons.map((button) => ({ ...newButton(button.type) })) };
}

export function emptyForm(wabaId: string, language: string): TemplateForm {
  return {
    wabaId, name: '', language, category: 'UTILITY', format: 'POSITIONAL',
    header: { kind: 'NONE', text: '', samples: {}, file: null }, body: { text: '', samples: {} }, footer: '', buttons: [],
    cardHeader: 'IMAGE', cards: [], offer: { on: false, text: '', expires: true }, code: { advice: true, minutes: '10', button: '', kind: 'COPY_CODE', autofill: '', apps: [newApp()], terms: false }, ttl: '',
  };
}

/** A stored template or draft as the editor holds it. */
export function formOf(template: Pick<TemplateView, 'wabaId' | 'name' | 'language' | 'category' | 'components' | 'parameterFormat' | 'ttlSeconds'>): TemplateForm {
  const { components } = template;
  const start = emptyForm(template.wabaId, template.language);
  const header = componentOf(components, 'HEADER');
  const body = componentOf(components, 'BODY') ?? {};
  const footer = componentOf(components, 'FOOTER') ?? {};
  const buttons = objectsOf(componentOf(components, 'BUTTONS')?.['buttons']);
  const cards = objectsOf(componentOf(components, 'CAROUSEL')?.['cards']).map((card) => objectsOf(card['components']));
  const offer = objectOf(componentOf(components, 'LIMITED_TIME_OFFER')?.['limited_time_offer']);
  const minutes = footer['code_expiration_minutes'];
  return {
    ...start,
    name: template.name,
    category: template.category === 'AUTHENTICATION' || template.category === 'MARKETING' ? template.category : 'UTILITY',
    format: upper(template.parameterFormat) === 'NAMED' ? 'NAMED' : 'POSITIONAL',
    header: header === undefined ? start.header : { kind: headerKind(header), text: textOf(header['text']), samples: samplesOf(header, 'header'), file: fileOf(header) },
    body: { text: textOf(body['text']), samples: samplesOf(body, 'body') },
    footer: textOf(footer['text']),
    buttons: buttons.filter((button) => upper(button['type']) !== 'OTP').map(buttonForm),
    cardHeader: upper(componentOf(cards[0] ?? [], 'HEADER')?.['format']) === 'VIDEO' ? 'VIDEO' : 'IMAGE',
    cards: cards.map((card) => ({ key: newKey(), file: fileOf(componentOf(card, 'HEADER') ?? {}), body: { text: textOf(componentOf(card, 'BODY')?.['text']), samples: samplesOf(componentOf(card, 'BODY') ?? {}, 'body') }, buttons: objectsOf(componentOf(card, 'BUTTONS')?.['buttons']).map(buttonForm) })),
    offer: { on: textOf(offer['text']) !== '', text: textOf(offer['text']), expires: offer['has_expiration'] !== false },
    code: codeForm(body, minutes, buttons.find((button) => upper(button['type']) === 'OTP') ?? {}),
    ttl: template.ttlSeconds === undefined || template.ttlSeconds < 0 ? '' : String(template.ttlSeconds),
  };
}

function codeForm(body: Component, minutes: unknown, button: Component): CodeForm {
  const kind = upper(button['otp_type']);
  const apps = objectsOf(button['supported_apps']).map((app) => newApp(textOf(app['package_name']), textOf(app['signature_hash'])));
  return {
    advice: body['add_security_recommendation'] === true,
    minutes: typeof minutes === 'number' ? String(minutes) : '',
    button: textOf(button['text']),
    kind: kind === 'ONE_TAP' || kind === 'ZERO_TAP' ? kind : 'COPY_CODE',
    autofill: textOf(button['autofill_text']),
    apps: apps.length > 0 ? apps : [newApp(textOf(button['package_name']), textOf(button['signature_hash']))],
    terms: button['zero_tap_terms_accepted'] === true,
  };
}

function headerKind(header: Component): HeaderKind {
  const format = upper(header['format']) || 'TEXT';
  return format === 'TEXT' || format === 'IMAGE' || format === 'VIDEO' || format === 'DOCUMENT' || format === 'LOCATION' || format === 'PRODUCT' ? format : 'IMAGE';
}

function fileOf(header: Component): SampleFile | null {
  const handles = objectOf(header['example'])['header_handle'];
  const handle = Array.isArray(handles) ? textOf(handles[0]) : '';
  // WhatsApp gives back an address of the file in place of the handle.
  return handle === '' ? null : { handle, name: '', url: /^https?:/.test(handle) ? handle : undefined };
}

function kindOf(type: string): ButtonKind {
  switch (type) {
    case 'QUICK_REPLY':
    case 'URL':
    case 'PHONE_NUMBER':
    case 'COPY_CODE':
    case 'FLOW':
    case 'CATALOG':
    case 'MPM':
      return type;
    default:
      return 'OTHER';
  }
}

function buttonForm(button: Component): ButtonForm {
  const type = upper(button['type']);
  const example: unknown = Array.isArray(button['example']) ? button['example'][0] : button['example'];
  return {
    ...newButton(kindOf(type)),
    raw: button,
    text: textOf(button['text']), url: textOf(button['url']), sample: textOf(example), phone: textOf(button['phone_number']), flowId: textOf(button['flow_id']),
  };
}
