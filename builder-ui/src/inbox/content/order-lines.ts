import { currencyText } from '../../i18n/currency-text.ts';
import { arrayAt, numberAt, textAt } from '../read-content.ts';

/** One line of a customer's order. */
export interface OrderLine {
  readonly product: string;
  readonly quantity: number;
  /** Of one piece; undefined when the price is not told. */
  readonly price: number | undefined;
  readonly currency: string | undefined;
}

/** The lines of an order and, when all prices are known and of one currency, their sum. Numbers may come as text. */
export function orderLines(content: unknown): { lines: OrderLine[]; total: { amount: number; currency: string } | undefined } {
  const lines = arrayAt(content, 'product_items').map((item): OrderLine => ({
    product: textAt(item, 'product_retailer_id') ?? '?',
    quantity: numberAt(item, 'quantity') ?? 1,
    price: numberAt(item, 'item_price'),
    currency: textAt(item, 'currency'),
  }));
  const currencies = new Set(lines.map((line) => line.currency));
  const [currency] = currencies;
  const priced = lines.length > 0 && currencies.size === 1 && currency !== undefined && lines.every((line) => line.price !== undefined);
  // Cents are whole numbers; tenths of them are not to add up to a visible one.
  const amount = Math.round(lines.reduce((sum, line) => sum + (line.price ?? 0) * line.quantity, 0) * 100) / 100;
  return { lines, total: priced ? { amount, currency } : undefined };
}

/** An amount in the reader's own way of writing; a currency that nobody knows is written behind it. */
export function money(language: string, amount: number, currency: string | undefined): string {
  if (currency !== undefined && /^[A-Z]{3}$/.test(currency)) return currencyText(amount, currency, language);
  return `${new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(amount)} ${currency ?? ''}`.trim();
}
