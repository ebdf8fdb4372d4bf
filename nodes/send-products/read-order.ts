import type { InboundMessage } from '../../schemas/generated/types.ts';
import type { FlowValue } from '../contract.ts';

/** What a flow keeps of an order: its lines, how many pieces, what they cost together where all prices are known, and the customer's note. */
export function readOrder({ type, content }: InboundMessage): { [part: string]: FlowValue } | undefined {
  if (type !== 'order') return undefined;
  const lines = Array.isArray(content['product_items']) ? content['product_items'].map((item: unknown) => lineOf(Object(item) as Record<string, unknown>)) : [];
  const [first] = lines;
  const priced = first !== undefined && lines.every(({ price, currency }) => price !== null && currency === first.currency);
  // Cents are whole numbers; what multiplying leaves behind them is not part of the sum.
  const total = Math.round(lines.reduce((sum, { price, quantity }) => sum + (price ?? 0) * quantity, 0) * 100) / 100;
  return {
    items: lines,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    total: priced ? total : null,
    currency: priced ? first.currency : null,
    note: typeof content['text'] === 'string' ? content['text'] : '',
  };
}

/** Numbers may come as text (Meta, order messages). */
function lineOf(item: Record<string, unknown>) {
  const price = Number(item['item_price'] ?? Number.NaN);
  const quantity = Number(item['quantity'] ?? 1);
  const product = item['product_retailer_id'];
  return { product: typeof product === 'string' || typeof product === 'number' ? String(product) : '', quantity: Number.isFinite(quantity) ? quantity : 1, price: Number.isFinite(price) ? price : null, currency: typeof item['currency'] === 'string' ? item['currency'] : null };
}
