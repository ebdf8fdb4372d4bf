import type { PriceTable } from '../../schemas/generated/types.ts';
import { defaultCurrency, knownCards } from '../../schemas/prices/price-table.ts';
import { Cache } from '../store/cache.ts';
import { NumberModel } from '../store/models/numbers.ts';
import { OrganisationModel } from '../store/models/organisations.ts';
import { PriceCardModel } from '../store/models/price-cards.ts';

/** A card that was just imported counts everywhere after this time. */
const MAX_AGE_MS = 5000;
const cache = new Cache<string, OrganisationPrices>({ max: 1000, maxAgeMs: MAX_AGE_MS });

interface OrganisationPrices {
  /** For what concerns no number in particular. */
  readonly table: PriceTable;
  /** Whether an administrator has chosen the currency; otherwise it is that of each number's account. */
  readonly isChosen: boolean;
  /** Currencies of the accounts, by number: all of them, and those for which there are prices. */
  readonly billed: readonly string[];
  readonly currencies: ReadonlyMap<string, string>;
}

/** The prices that count for an organisation, and for a number of it: its own cards before those of the product, and its own prices before all cards. */
export async function priceTableOf(orgId: string, numberId?: string): Promise<PriceTable> {
  const { table, isChosen, currencies } = await pricesOf(orgId);
  const currency = isChosen || numberId === undefined ? undefined : (currencies.get(numberId) ?? defaultCurrency);
  return currency === undefined || currency === table.currency ? table : { ...table, currency };
}

/** The currencies in which the organisation's accounts are billed, and the one that an administrator has chosen for all of them. */
export async function currenciesOf(orgId: string): Promise<{ chosen?: string; used: string[] }> {
  const { table, isChosen, billed } = await pricesOf(orgId);
  return isChosen ? { chosen: table.currency, used: [table.currency] } : { used: [...new Set(billed.length > 0 ? billed : [table.currency])] };
}

function pricesOf(orgId: string): Promise<OrganisationPrices> {
  return cache.get(orgId, async () => {
    const [organisation, records, numbers] = await Promise.all([
      OrganisationModel.findById(orgId, { messaging: 1, billingCurrency: 1 }).lean(), PriceCardModel.find({ orgId }).lean(), NumberModel.find({ orgId, billingCurrency: { $exists: true } }, { billingCurrency: 1 }).lean(),
    ]);
    const own = organisation?.messaging?.prices;
    const chosen = organisation?.billingCurrency;
    const cards = [...records.map(({ card }) => card), ...knownCards];
    const billed = numbers.flatMap(({ _id, billingCurrency }) => (billingCurrency === undefined ? [] : [[_id, billingCurrency] as const]));
    // Without any card of its currency an account is priced in dollars, which is better than not at all; the page of the price lists says so.
    const currencies = new Map(billed.filter(([, code]) => cards.some((card) => card.currency === code)));
    const [first] = currencies.values();
    const table = { currency: chosen ?? first ?? defaultCurrency, cards, ...(own === undefined ? {} : { own }) };
    return { table, isChosen: chosen !== undefined, billed: billed.map(([, code]) => code), currencies };
  });
}

/** Its cards, its currency or its numbers have changed: this process reads them again. */
export function forgetPrices(orgId: string): void {
  cache.forget(orgId);
}
