import { currencyText } from '../../i18n/currency-text.ts';

/** Costs come in millionths of a currency. */
const parts = 1_000_000;

/** A cost in the reader's way of writing money. Small ones keep the digits that make them more than nothing. */
export function moneyText(cost: number, currency: string, locale: string): string {
  const amount = cost / parts;
  return currencyText(amount, currency, locale, amount !== 0 && Math.abs(amount) < 0.1 ? { maximumFractionDigits: 4 } : {});
}
