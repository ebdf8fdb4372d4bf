import { StepError } from '../../schemas/errors.ts';
import type { OutgoingInteractive, ProductSection, SendProductsParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { StepContext } from '../contract.ts';
import { renderWithin } from '../shared/render-within.ts';

/** The whole catalogue, one product, or several in sections: three kinds of messages at WhatsApp. */
export function productsMessage(ctx: StepContext, params: SendProductsParams): OutgoingInteractive {
  const ids = params.products.map(({ id }) => renderWithin(ctx, id, limits.maxProductId, 'product id'));
  const [first = ''] = ids;
  const body = isGiven(params.body) ? { text: renderWithin(ctx, params.body, limits.maxInteractiveBody, 'text') } : undefined;
  const footer = isGiven(params.footer) && { footer: { text: renderWithin(ctx, params.footer, limits.maxFooter, 'footer') } };
  if (params.show === 'catalogue') {
    return { type: 'interactive', interactive: { type: 'catalog_message', body: body ?? missing('text'), ...footer, action: { name: 'catalog_message', parameters: { thumbnail_product_retailer_id: first } } } };
  }
  const catalogue = renderWithin(ctx, params.catalogue ?? '', limits.maxProductId, 'catalogue id');
  if (ids.length === 1) return { type: 'interactive', interactive: { type: 'product', ...(body && { body }), ...footer, action: { catalog_id: catalogue, product_retailer_id: first } } };
  const header = { type: 'text' as const, text: renderWithin(ctx, params.header ?? '', limits.maxInteractiveHeader, 'headline') };
  return { type: 'interactive', interactive: { type: 'product_list', header, body: body ?? missing('text'), ...footer, action: { catalog_id: catalogue, sections: sectionsOf(ctx, params.products, ids) } } };
}

/** In the order of their first product; WhatsApp wants a title for each when there are several. */
function sectionsOf(ctx: StepContext, products: SendProductsParams['products'], ids: readonly string[]): ProductSection[] {
  const sections = new Map<string, ProductSection['product_items']>();
  for (const [index, { section }] of products.entries()) {
    const title = isGiven(section) ? renderWithin(ctx, section, limits.maxSectionTitle, 'section title') : '';
    sections.set(title, [...(sections.get(title) ?? []), { product_retailer_id: ids[index] ?? '' }]);
  }
  if (sections.size > 1 && sections.has('')) throw new StepError('VALUE_INVALID', 'Some products have a section and others have none.');
  return [...sections].map(([title, items]) => ({ ...(title !== '' && { title }), product_items: items }));
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

function missing(part: string): never {
  throw new StepError('TEXT_EMPTY', `The ${part} is empty.`, { part });
}
