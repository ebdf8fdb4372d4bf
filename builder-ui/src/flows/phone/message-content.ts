import type { MediaRef, OutgoingMessage, TemplateView } from '../../../../schemas/generated/types.ts';
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

type Component = { type: string; format?: string; text?: string; buttons?: { type: string; text: string }[] };
type Filled = { type: string; index?: number | string; parameters?: { type: string; text?: string; payload?: string; parameter_name?: string }[] };

function templateContent(message: Extract<OutgoingMessage, { type: 'template' }>, templates: ReadonlyArray<TemplateView>): MessageContent {
  const { name, language, components = [] } = message.template;
  const template = templates.find((candidate) => candidate.name === name && candidate.language === language.code) ?? templates.find((candidate) => candidate.name === name);
  const filled: Filled[] = components;
  if (!template) return { body: name, buttons: [], outward: [] };
  const parts = template.components as Component[];
  const of = (type: string) => parts.find((part) => part.type.toUpperCase() === type);
  const values = (type: string) => filled.find((part) => part.type.toUpperCase() === type)?.parameters ?? [];
  const fill = (text: string | undefined, type: string) => text?.replace(/\{\{\s*(\w+)\s*\}\}/g, (all, key: string) => {
    const list = values(type);
    const value = list.find((parameter) => parameter.parameter_name === key) ?? list[Number(key) - 1];
    return value?.text ?? all;
  });
  const header = of('HEADER');
  const buttons = of('BUTTONS')?.buttons ?? [];
  return {
    header: header?.format === undefined || header.format === 'TEXT' ? fill(header?.text, 'HEADER') : undefined,
    media: header?.format !== undefined && header.format !== 'TEXT' ? header.format.toLowerCase() : undefined,
    body: fill(of('BODY')?.text, 'BODY') ?? '',
    footer: of('FOOTER')?.text,
    buttons: buttons.flatMap((button, index) => button.type === 'QUICK_REPLY'
      ? [{ id: filled.find((part) => part.type === 'button' && Number(part.index) === index)?.parameters?.[0]?.payload ?? button.text, title: button.text }]
      : []),
    outward: buttons.filter((button) => button.type !== 'QUICK_REPLY').map((button) => button.text),
  };
}
