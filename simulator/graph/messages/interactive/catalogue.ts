import { isObject } from '../../../world/json.ts';
import { badValue } from '../../graph-error.ts';
import { META_LIMITS } from '../../limits.ts';
import { missing, requireCount, requireString } from '../checks.ts';
import { checkBody, checkHeader, requireActionName, type InteractivePart } from './interactive-part.ts';
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
  for (const card of cards) {
    if (!isObject(card)) throw badValue('Card must be an object');
    if (card['header'] === undefined) throw missing('Card header is required');
    checkHeader(card, ['image', 'video'], context);
    checkBody(card, META_LIMITS.carouselCardBody, false);
    if (!isObject(card['action'])) throw missing('Card action is required');
  }
};
