import type { MediaRef, OutgoingMessage, TemplateView } from '../../../../schemas/generated/types.ts';
import { componentOf, fillText, objectOf, textOf, upper, variablesOf, type Component } from '../../../../schemas/templates/components.ts';
import { buttonsOf, cardsOf } from '../../../../schemas/templates/fill/template-fields.ts';
import { choicesOf, linkOf, productsOf } from '../../../../workflows/engine/play/describe-message.ts';

/** What can be tapped on a message. */
export type Choice = { id: string; title: string; description?: string | undefined };

/** A message as a phone shows it, whatever its type. */
export type MessageContent = {
  header?: string | undefined;
  body: string;
  footer?: string | undefined;
  /** Kind of file, when there is one. */
  media?: string | undefined;
  /** The file itself, where it is one of our store. */
  asset?: { id: string; name: string; voice: boolean } | undefined;
  buttons: ReadonlyArray<Choice>;
  list?: { label: string; sections: ReadonlyArray<{ title?: string | undefined; rows: ReadonlyArray<Choice> }> } | undefined;
  /** Buttons that lead out of the chat: links, calls, codes. */
  outward: ReadonlyArray<string>;
};

/** Reads the parts of a message out of the Cloud API's shape. Templates are looked up; one that is unknown shows its name. */
export function messageContent(message: OutgoingMessage, templates: ReadonlyArray<TemplateView>): MessageContent {
  const plain: MessageContent = { body: '', buttons: [], outward: [] };
  if (message.type === 'text') return { ...plain, body: message.text.body };
  if (message.type === 'interactive') {
    const { interactive } = message;
    const link = linkOf(message);
    const products = productsOf(message)?.sections.flatMap((section) => section.product_items.map((item) => item.product_retailer_id)) ?? [];
    const header = 'header' in interactive ? interactive.header : undefined;
    return {
      ...plain,
      header: header?.type === 'text' ? header.text : undefined,
      media: header === undefined || header.type === 'text' ? undefined : header.type,
      body: interactive.body?.text ?? '',
      footer: 'footer' in interactive ? interactive.footer?.text : undefined,
      buttons: interactive.type === 'list' ? [] : choicesOf(message),
      list: interactive.type === 'list' ? { label: interactive.action.button, sections: interactive.action.sections } : undefined,
      outward: [...(link === undefined ? [] : [link.display_text]), ...products, ...cardLinks(message)],
    };
  }
  if (message.type === 'template') return templateContent(message, templates);
  if (message.type === 'location') {
    const { name, address, latitude, longitude } = message.location;
    return { ...plain, media: message.type, header: name, body: address ?? `${latitude}, ${longitude}` };
  }
  if (message.type === 'contacts') return { ...plain, media: message.type, body: message.contacts.map((card) => card.name.formatted_name).join(', ') };
  if (message.type === 'reaction') return { ...plain, body: message.reaction.emoji };
  const file = message[message.type];
  return { ...plain, media: message.type, asset: assetOf(file), body: file?.caption ?? (file?.asset === undefined ? (file?.filename ?? '') : '') };
}

function assetOf(file: MediaRef | undefined): MessageContent['asset'] {
  return file?.asset ? { id: file.asset, name: file.filename ?? '', voice: file.voice === true } : undefined;
}

/** Texts and links of the cards of a carousel, which stand side by side on a real phone. */
function cardLinks({ interactive }: Extract<OutgoingMessage, { type: 'interactive' }>): string[] {
  if (interactive.type !== 'carousel') return [];
  return interactive.action.cards.flatMap((card) => (card.type === 'cta_url' ? [[card.body?.text, card.action.parameters.display_text].filter(Boolean).join(' · ')] : []));
}

type Parts = ReadonlyArray<Component>;
type Use = NonNullable<Extract<OutgoingMessage, { type: 'template' }>['template']['components']>;

function templateContent(message: Extract<OutgoingMessage, { type: 'template' }>, templates: ReadonlyArray<TemplateView>): MessageContent {
  const { name, language, components = [] } = message.template;
  const template = templates.find((candidate) => candidate.name === name && candidate.language === language.code) ?? templates.find((candidate) => candidate.name === name);
  if (!template) return { body: name, buttons: [], outward: [] };
  const parts = template.components as Parts;
  const format = upper(componentOf(parts, 'HEADER')?.['format']) || 'TEXT';
  const [parameter] = valuesIn(components, 'header');
  const cards = components.find((component) => component.type === 'carousel')?.cards ?? [];
  const drawn = cardsOf(parts).map((card, index) => ({ card, use: cards.find((candidate) => candidate.card_index === index)?.components ?? [] }));
  const all = [{ card: parts, use: components }, ...drawn];
  const offer = textOf(objectOf(componentOf(parts, 'LIMITED_TIME_OFFER')?.['limited_time_offer'])['text']);
  return {
    header: format === 'TEXT' ? filledText(parts, 'HEADER', components) : parameter?.type === 'location' ? parameter.location.name : undefined,
    media: format === 'TEXT' ? undefined : format.toLowerCase(),
    asset: parameter !== undefined && 'image' in parameter ? assetOf(parameter.image) : parameter !== undefined && 'document' in parameter ? assetOf(parameter.document) : undefined,
    body: [offer, filledText(parts, 'BODY', components), ...drawn.map(({ card, use }) => filledText(card, 'BODY', use))].filter(Boolean).join('\n\n'),
    footer: textOf(componentOf(parts, 'FOOTER')?.['text']) || undefined,
    buttons: all.flatMap(({ card, use }) => buttonsOf(card).flatMap((button, index) => (upper(button['type']) === 'QUICK_REPLY' ? [{ id: payloadOf(use, index) ?? textOf(button['text']), title: textOf(button['text']) }] : []))),
    outward: [...new Set(all.flatMap(({ card, use }) => buttonsOf(card).flatMap((button, index) => (upper(button['type']) === 'QUICK_REPLY' ? [] : [textOf(button['text']) || (codeOf(use, index) ?? upper(button['type']))]))))],
  };
}

function valuesIn(use: Use, part: 'header' | 'body') {
  return use.flatMap((component) => (component.type === part ? component.parameters : []));
}

function filledText(parts: Parts, type: 'HEADER' | 'BODY', use: Use): string {
  const text = textOf(componentOf(parts, type)?.['text']);
  const names = variablesOf(text);
  const values = valuesIn(use, type === 'HEADER' ? 'header' : 'body').map((parameter, index) => [('parameter_name' in parameter ? parameter.parameter_name : undefined) ?? names[index] ?? '', parameter.type === 'text' ? parameter.text : undefined] as const);
  return fillText(text, Object.fromEntries(values));
}

function payloadOf(use: Use, index: number): string | undefined {
  const parameter = parameterOf(use, index);
  return parameter?.type === 'payload' ? parameter.payload : undefined;
}

/** What a button without words of its own copies. */
function codeOf(use: Use, index: number): string | undefined {
  const parameter = parameterOf(use, index);
  return parameter?.type === 'coupon_code' ? parameter.coupon_code : parameter?.type === 'text' ? parameter.text : undefined;
}

function parameterOf(use: Use, index: number) {
  const button = use.find((component) => component.type === 'button' && Number(component.index) === index);
  return button?.type === 'button' ? button.parameters[0] : undefined;
}
