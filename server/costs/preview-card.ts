import type { PriceCard, PriceCardPreview, PriceTable } from '../../schemas/generated/types.ts';
import { cardInForce } from '../../schemas/prices/price-table.ts';
import { priceCategories } from './rate-card-csv.ts';

/** What a card would change from its day on, compared with the one that would count without it. */
export function previewCard(table: PriceTable, card: PriceCard): PriceCardPreview {
  const before = cardInForce({ cards: table.cards, currency: card.currency }, card.validFrom);
  const known = new Map(before?.rates.map((row) => [row.market, row]));
  const changes = card.rates.flatMap((row) =>
    priceCategories.flatMap((category) => {
      const [from, to] = [known.get(row.market)?.[category], row[category]];
      return from === to ? [] : [{ market: row.market, category, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
    }),
  );
  const markets = new Set(card.rates.map(({ market }) => market));
  // International codes have a price of their own in a few markets only.
  const unpriced = priceCategories.filter((category) => category !== 'authentication_international' && card.rates.every((row) => row[category] === undefined));
  return { card, changes, unpriced, missing: [...known.keys()].filter((market) => !markets.has(market)), ...(before === undefined ? {} : { before: before.id }) };
}
