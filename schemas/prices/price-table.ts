import type { PriceCard, PriceTable } from '../generated/types.ts';
import inrOctober2026 from './cards/meta-inr-2026-10-01.json' with { type: 'json' };
import usdJuly2026 from './cards/meta-usd-2026-07-01.json' with { type: 'json' };
import usdOctober2026 from './cards/meta-usd-2026-10-01.json' with { type: 'json' };

/** Cards that come with the product. A later one of the same currency replaces an earlier one from its day on. */
export const knownCards: readonly PriceCard[] = [usdJuly2026, usdOctober2026, inrOctober2026];

/** Currencies in which WhatsApp bills an account (Meta, pricing; fixed for each account). */
export const billingCurrencies = ['USD', 'AED', 'ARS', 'AUD', 'BRL', 'CLP', 'COP', 'EUR', 'GBP', 'IDR', 'INR', 'MXN', 'MYR', 'PEN', 'SAR', 'SGD'] as const;

export const defaultCurrency = 'USD';

/** The prices of an organisation that has set nothing: Meta's cards in US dollars. */
export const listPrices: PriceTable = { currency: defaultCurrency, cards: [...knownCards] };

/** The card of a currency in force on a day (YYYY-MM-DD); the first of two for the same day counts. */
export function cardInForce({ cards, currency }: Pick<PriceTable, 'cards' | 'currency'>, day: string): PriceCard | undefined {
  let found: PriceCard | undefined;
  for (const card of cards) {
    if (card.currency !== currency || card.validFrom > day) continue;
    if (found === undefined || card.validFrom > found.validFrom) found = card;
  }
  return found;
}
