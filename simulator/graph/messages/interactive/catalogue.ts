import { isObject, objectAt, objectsAt, stringAt, type JsonObject } from '../../../world/json.ts';
import { badValue } from '../../graph-error.ts';
import { META_LIMITS } from '../../limits.ts';
import { isWebAddress, missing, requireCount, requireLength, requireString } from '../checks.ts';
import { checkBody, checkHeader, requireActionName, requireParameters, type InteractivePart } from './interactive-part.ts';
import { checkSectionTitle } from './option-list.ts';

/** One product of a catalogue. */
export const singleProduct: InteractivePart = (interactive, action) => {
  if (interactive['header'] !== undefined) throw badValue('header is not supported for interactive type product');
  requireString(action, 'catalog_id', "interactive['action']['catalog_id']", 255);
  requireString(action, 'product_retailer_id', "interactive['action']['product_retailer_id']", 255);
};

/** Several products in sections. */
export const productList: InteractivePart = (interactive, action) => {
  if (interactive['header'] === undefined) throw missing("interactive['header'] is required for interactive type product_list");
  requireString(action, 'catalog_id', "interactive['action']['catalog_id']", 255);
  const sections = action['sections'];
  if (!Array.isArray(sections)) throw missing("interactive['action']['sections'] is required");
  requireCount(sections, 'sections', 1, META_LIMITS.productSections);
  let items = 0;
  for (const section of sections) {
    if (!isObject(section)) throw badValue('Section must be an object');
    checkSectionTitle(section, sections.length);
    const products = section['product_items'];
    if (!Array.isArray(products) || products.length === 0) throw missing('Section must have at least one product');
    for (const product of products) {
      if (!isObject(product) || typeof product['product_retailer_id'] !== 'string') throw missing('product_retailer_id is required');
    }
    items += products.length;
  }
  if (items > META_LIMITS.productItems) throw badValue(`Total product count exceed max allowed count: ${META_LIMITS.productItems}`);
};

/** The whole catalogue. */
export const catalogueLink: InteractivePart = (_interactive, action) => {
  requireActionName(action, 'catalog_message');
};

/** Cards side by side, each with a picture or video and a text. */
export const carousel: InteractivePart = (_interactive, action, context) => {
  const cards = action['cards'];
  if (!Array.isArray(cards)) throw missing("interactive['action']['cards'] is required");
  requireCount(cards, 'cards', META_LIMITS.carouselCards.min, META_LIMITS.carouselCards.max);
  const shapes = new Set<string>();
  for (const card of cards) {
    if (!isObject(card)) throw badValue('Card must be an object');
    if (card['header'] === undefined) throw missing('Card header is required');
    checkHeader(card, ['image', 'video'], context);
    checkBody(card, META_LIMITS.carouselCardBody, false);
    const action = card['action'];
    if (!isObject(action)) throw missing('Card action is required');
    const replies = objectsAt(action, 'buttons');
    if (replies.length === 0) checkLinkCard(action);
    else checkReplyCard(replies);
    shapes.add(`${stringAt(objectAt(card, 'header'), 'type')} ${replies.length}`);
  }
  if (shapes.size > 1) throw badValue('Header types, button types and numbers of buttons must match across all cards');
};

function checkLinkCard(action: JsonObject): void {
  requireActionName(action, 'cta_url');
  const parameters = requireParameters(action);
  requireLength(parameters['display_text'], 'Display text', META_LIMITS.ctaDisplayText);
  if (!isWebAddress(parameters['url'])) throw badValue('The url of a card must be a valid URL');
}

function checkReplyCard(buttons: readonly JsonObject[]): void {
  for (const button of buttons) {
    const reply = objectAt(button, 'quick_reply');
    if (button['type'] !== 'quick_reply' || !reply) throw missing("Button of a card must have the type quick_reply and an object of that name");
    requireLength(reply['id'], 'Button id', META_LIMITS.buttonId);
    requireLength(reply['title'], 'Button title', META_LIMITS.buttonTitle);
  }
}
