import type { PriceCategory, PriceTable } from '../../schemas/generated/types.ts';
import { rowFor } from '../../schemas/prices/market-of.ts';
import { cardInForce } from '../../schemas/prices/price-table.ts';
import { chargedMessagesOf } from './month-volume.ts';

/** How many messages of a category were charged in the market of a country this month; asked for only where the card has tiers. */
export async function marketVolume(orgId: string, table: PriceTable, category: PriceCategory, country: string | undefined, day: string): Promise<number> {
  const card = cardInForce(table, day);
  if (card?.tiers === undefined || card.tiers.length === 0) return 0;
  const market = rowFor(card, country)?.market;
  return chargedMessagesOf(orgId, category, day, (other) => rowFor(card, other)?.market === market);
}
