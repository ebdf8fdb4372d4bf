import { isolated } from './isolated.ts';

/** Arabic puts a mark before an amount that, beside a currency such as US$, tears the sign from its letters. */
const RIGHT_TO_LEFT_MARK = /\u200f/g;

/** An amount of money as the language writes it, kept together inside of words of any direction. */
export function currencyText(amount: number, currency: string, language: string, options: Intl.NumberFormatOptions = {}): string {
  const text = new Intl.NumberFormat(language, { ...options, style: 'currency', currency }).format(amount);
  return text.search(RIGHT_TO_LEFT_MARK) < 0 ? text : isolated(text.replace(RIGHT_TO_LEFT_MARK, ''));
}
