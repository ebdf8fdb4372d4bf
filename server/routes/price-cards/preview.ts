import { priceTableOf } from '../../../activities/costs/price-table-of.ts';
import { defineRoute } from '../../http/define-route.ts';
import { previewCard } from '../../costs/preview-card.ts';
import { readPriceCard } from '../../costs/read-price-card.ts';

export default defineRoute({
  method: 'post',
  path: '/price-cards/preview',
  access: 'costs.write',
  body: 'PriceCardImport',
  response: 'PriceCardPreview',
  summary: 'Read a price card and show what it would change; nothing is stored',
  unaudited: 'It changes nothing.',
  async handler({ input, orgId }) {
    return previewCard(await priceTableOf(orgId), readPriceCard(input.body));
  },
});
