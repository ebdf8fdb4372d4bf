import { billingDay } from '../../../activities/costs/billing-day.ts';
import { currenciesOf, priceTableOf } from '../../../activities/costs/price-table-of.ts';
import { PriceCardModel } from '../../../activities/store/models/price-cards.ts';
import { cardInForce } from '../../../schemas/prices/price-table.ts';
import { defineRoute } from '../../http/define-route.ts';

export default defineRoute({
  method: 'get',
  path: '/price-cards',
  access: 'costs.read',
  response: 'PriceCardList',
  summary: 'Price cards by currency and day, those of the product and imported ones',
  async handler({ orgId, server }) {
    const [table, currencies, records, today] = await Promise.all([priceTableOf(orgId), currenciesOf(orgId), PriceCardModel.find({ orgId }).lean(), billingDay(orgId, server.now())]);
    const imported = new Map(records.map(({ card, importedAt }) => [card.id, importedAt.toISOString()]));
    const items = table.cards.map(({ id, name, currency, validFrom, source, rates }) => {
      const importedAt = imported.get(id);
      return { id, name, currency, validFrom, source, markets: rates.length, imported: importedAt !== undefined, inForce: cardInForce({ cards: table.cards, currency }, today)?.id === id, ...(importedAt === undefined ? {} : { importedAt }) };
    });
    return { items: items.sort((a, b) => a.currency.localeCompare(b.currency) || b.validFrom.localeCompare(a.validFrom)), currency: table.currency, ...currencies };
  },
});
