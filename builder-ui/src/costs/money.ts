import { currencyText } from '../i18n/currency-text.ts';

const MILLION = 1_000_000;

/** An amount in millionths as money of the page's language; small prices keep the digits that make them differ. */
export function money(amount: number, currency: string, language: string): string {
  const value = amount / MILLION;
  const digits = Math.abs(value) < 1 && value !== 0 ? 4 : 2;
  try {
    return currencyText(value, currency, language, { minimumFractionDigits: 2, maximumFractionDigits: digits });
  } catch {
    return `${value.toFixed(digits)} ${currency}`;
  }
}
