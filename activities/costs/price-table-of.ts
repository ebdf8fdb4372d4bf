import type { PriceTable } from '../../schemas/generated/types.ts';
import { defaultCurrency, knownCards } from '../../schemas/prices/price-table.ts';
import { Cache } from '../store/cache.ts';
import { OrganisationModel } from '../store/models/organisations.ts';
import { PriceCardModel } from '../store/models/price-cards.ts';

/** A card that was just imported counts everywhere after this time. */
const MAX_AGE_MS = 5000;
const cache = new Cache<string, PriceTable>({ max: 1000, maxAgeMs: MAX_AGE_MS });

/** The prices that count for an organisation: its own cards before those of the product, and its own prices before all cards. */
export function priceTableOf(orgId: string): Promise<PriceTable> {
  return cache.get(orgId, async () => {
    const [organisation, records] = await Promise.all([OrganisationModel.findById(orgId, { messaging: 1, billingCurrency: 1 }).lean(), PriceCardModel.find({ orgId }).lean()]);
    const own = organisation?.messaging?.prices;
    const cards = [...records.map(({ card }) => card), ...knownCards];
    return { currency: organisation?.billingCurrency ?? defaultCurrency, cards, ...(own === undefined ? {} : { own }) };
  });
}

/** Its cards or its currency have changed: this process reads them again. */
export function forgetPrices(orgId: string): void {
  cache.forget(orgId);
}
