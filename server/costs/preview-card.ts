import type { PriceCard, PriceCardPreview, PriceCategory, PriceTable } from '../../schemas/generated/types.ts';
import { cardInForce } from '../../schemas/prices/price-table.ts';

const categories: readonly PriceCategory[] = ['marketing', 'utility', 'authentication', 'authentication_international', 'service'];

/** What a card would change from its day on, compared with the one that would count without it. */
export function previewCard(table: PriceTable, card: PriceCard): PriceCardPreview {
  const before = cardInForce({ cards: table.cards, currency: card.currency }, card.validFrom);
  const known = new Map(before?.rates.map((row) => [row.market, row]));
  const changes = card.rates.flatMap((row) =>
    categories.flatMap((category) => {
      const [from, to] = [known.get(row.market)?.[category], row[category]];
      return from === to ? [] : [{ market: row.market, category, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
    }),
  );
  const markets = new Set(card.rates.map(({ market }) => market));
  return { card, changes, missing: [...known.keys()].filter((market) => !markets.has(market)), ...(before === undefined ? {} : { before: before.id }) };
}
