import type {
  OutgoingTemplate, Place, TemplateBodyUse, TemplateButtonUse, TemplateButtonValue, TemplateCardValue, TemplateChoice, TemplateComponent, TemplateHeaderUse, TemplateHeaderValue, TemplateParameter, TemplateTextValue, TextParameter,
} from '../../generated/types.ts';
import { fileSource } from '../../file-source.ts';
import { limits } from '../../limits.ts';
import { readPosition } from '../../read-position.ts';
import { offerEnd, type OfferClock } from './offer-end.ts';
import { formData, productSections } from './value-lines.ts';
import { valueLimits } from './value-problem.ts';

/** How texts become values: in a flow their placeholders are filled in, in the inbox they are taken as they are. */
export interface Filler extends OfferClock {
  /** The value; throws when it is empty or longer than the limit. part: what it is, in words. */
  render(text: string, limit: number, part: string): string;
  /** What a form gives back with its answers. */
  token(text: string): string;
  /** Something cannot be read as what it has to be; throws. */
  refuse(part: string, value: string): never;
}

type CardComponent = TemplateHeaderUse | TemplateBodyUse | TemplateButtonUse;

/** The template message with every parameter filled in, in the Cloud API's shape (Meta, template messages, read November 2026). */
export function fillTemplate(choice: TemplateChoice, filler: Filler): OutgoingTemplate {
  const { name, language, offer, cards = [] } = choice;
  const components: TemplateComponent[] = [
    ...partComponents(choice, filler),
    ...(offer === undefined ? [] : [{ type: 'limited_time_offer' as const, parameters: [{ type: 'limited_time_offer' as const, limited_time_offer: { expiration_time_ms: endOf(offer, filler) } }] }]),
    ...(cards.length === 0 ? [] : [{ type: 'carousel' as const, cards: cards.map((card, index) => ({ card_index: index, components: partComponents(card, filler) })) }]),
  ];
  return { type: 'template', template: { name, language: { code: language }, ...(components.length > 0 && { components }) } };
}

function partComponents({ header = [], body = [], buttons = [] }: TemplateCardValue, filler: Filler): CardComponent[] {
  return [
    ...(header.length > 0 ? [{ type: 'header' as const, parameters: header.map((value) => headerParameter(value, filler)) }] : []),
    ...(body.length > 0 ? [{ type: 'body' as const, parameters: body.map((value) => textParameter(value, filler, limits.maxTemplateBody)) }] : []),
    ...buttons.flatMap((button) => buttonComponent(button, filler)),
  ];
}

function endOf(offer: string, filler: Filler): number {
  const text = filler.render(offer, valueLimits.offer, 'end of the offer');
  return offerEnd(text, filler) ?? filler.refuse('end of the offer', text);
}

function headerParameter(value: TemplateHeaderValue, filler: Filler): TemplateParameter {
  if (value.type === 'text') return textParameter(value, filler, limits.maxTemplateHeader);
  const text = filler.render(value.value, limits.maxTemplateLength, 'header of the template');
  switch (value.type) {
    case 'image':
      return { type: 'image', image: fileSource(text) };
    case 'video':
      return { type: 'video', video: fileSource(text) };
    case 'document':
      return { type: 'document', document: { ...fileSource(text), ...(value.fileName !== undefined && { filename: filler.render(value.fileName, limits.maxFileName, 'file name') }) } };
    case 'product':
      return { type: 'product', product: { product_retailer_id: filler.render(text, limits.maxProductId, 'product of the header'), catalog_id: filler.render(value.catalogue ?? '', limits.maxProductId, 'catalogue of the product') } };
    case 'location':
      return { type: 'location', location: placeOf(text, value, filler) };
  }
}

function placeOf(text: string, { place, address }: TemplateHeaderValue, filler: Filler): Place {
  return {
    ...(readPosition(text) ?? filler.refuse('position of the header', text)),
    ...(place !== undefined && { name: filler.render(place, limits.maxPlaceText, 'name of the place') }),
    ...(address !== undefined && { address: filler.render(address, limits.maxPlaceText, 'address') }),
  };
}

function textParameter({ name, value }: TemplateTextValue, filler: Filler, limit: number): TextParameter {
  return { type: 'text', ...(name !== undefined && { parameter_name: name }), text: oneLine(filler.render(value, limit, 'template parameter')) };
}

function buttonComponent({ index, type, value, data }: TemplateButtonValue, filler: Filler): TemplateButtonUse[] {
  const use = (parameter: TemplateParameter): TemplateButtonUse[] => [{ type: 'button', sub_type: type, index: String(index), parameters: [parameter] }];
  const text = value === undefined ? '' : filler.render(value, limits.maxTemplateLength, 'template button');
  switch (type) {
    case 'url':
      return use({ type: 'text', text: oneLine(text) });
    case 'quick_reply':
      return use({ type: 'payload', payload: oneLine(text) });
    case 'copy_code':
      return use({ type: 'coupon_code', coupon_code: oneLine(text) });
    case 'catalog':
      return use({ type: 'action', action: { thumbnail_product_retailer_id: oneLine(text) } });
    case 'mpm': {
      const sections = productSections(text);
      // The picture of the message is that of the first product.
      const first = sections[0]?.product_items[0]?.product_retailer_id ?? filler.refuse('list of products', text);
      return use({ type: 'action', action: { thumbnail_product_retailer_id: first, sections } });
    }
    case 'flow': {
      const given = data === undefined ? '' : filler.render(data, limits.maxTemplateLength, 'data of the form');
      const values = formData(given) ?? filler.refuse('data of the form', given);
      return use({ type: 'action', action: { ...(text !== '' && { flow_token: filler.token(oneLine(text)) }), ...(given !== '' && { flow_action_data: values }) } });
    }
  }
}

/** Meta refuses parameters with line breaks, tabs or more than four spaces in a row (error 132018). */
function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\t]+\s*/g, ' ').replace(/ {5,}/g, '    ');
}
