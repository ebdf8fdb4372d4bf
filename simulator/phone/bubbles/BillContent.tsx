import { plainText } from '../../plain-text.ts';
import { objectAt, objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import type { PaymentOutcome } from '../../world/entities.ts';

const STATES: Readonly<Record<PaymentOutcome, string>> = { captured: 'Paid', pending: 'Payment under way', failed: 'Payment failed' };

const EXTRAS = [{ key: 'tax', label: 'Tax', sign: 1 }, { key: 'shipping', label: 'Shipping', sign: 1 }, { key: 'discount', label: 'Discount', sign: -1 }] as const;

/** A bill with its items and the total, or how far an order has come. */
export function BillContent({ payload, payment }: { payload: JsonObject; payment: PaymentOutcome | undefined }) {
  const parameters = objectAt(objectAt(payload, 'action'), 'parameters');
  const order = objectAt(parameters, 'order');
  const currency = stringAt(parameters, 'currency') ?? '';
  const reference = <span className="muted">Order {stringAt(parameters, 'reference_id')}</span>;
  if (stringAt(payload, 'type') === 'order_status') {
    const description = stringAt(order, 'description');
    return (
      <span className="bill">
        {reference}
        <b>{(stringAt(order, 'status') ?? '').replaceAll('_', ' ')}</b>
        {description ? <span dir="auto">{description}</span> : null}
      </span>
    );
  }
  return (
    <span className="bill">
      {reference}
      {objectsAt(order, 'items').map((item, index) => (
        <span key={index} className="bill-line">
          <span dir="auto">
            {stringAt(item, 'name')} <span className="muted">× {plainText(item['quantity'] ?? 1)}</span>
          </span>
          <span className="tabular">{money(item[item['sale_amount'] === undefined ? 'amount' : 'sale_amount'], currency, Number(item['quantity'] ?? 1))}</span>
        </span>
      ))}
      {EXTRAS.filter(({ key }) => order?.[key] !== undefined).map(({ key, label, sign }) => (
        <span key={key} className="bill-line muted">
          <span dir="auto">{stringAt(objectAt(order, key), 'description') ?? label}</span>
          <span className="tabular">{money(order?.[key], currency, sign)}</span>
        </span>
      ))}
      <span className="bill-line bill-total">
        <b>Total</b>
        <b className="tabular">{money(parameters?.['total_amount'], currency)}</b>
      </span>
      {payment ? <span className="muted" role="status">{STATES[payment]}</span> : null}
    </span>
  );
}

function money(amount: JsonObject[string], currency: string, times = 1): string {
  const parts = objectAt({ amount }, 'amount');
  const sum = (times * Number(parts?.['value'] ?? 0)) / Number(parts?.['offset'] ?? 100);
  try {
    return new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(sum);
  } catch {
    // Whatever stands where a currency should be is shown as it is.
    return `${sum.toFixed(2)} ${currency}`;
  }
}
