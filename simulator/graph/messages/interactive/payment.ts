import { isObject, objectAt, objectsAt, stringAt, type JsonObject } from '../../../world/json.ts';
import { badValue } from '../../graph-error.ts';
import { META_LIMITS } from '../../limits.ts';
import { missing, requireLength } from '../checks.ts';
import { requireActionName, requireParameters, type InteractivePart } from './interactive-part.ts';

const CURRENCIES = ['INR', 'BRL', 'SGD'];
const GOODS = ['digital-goods', 'physical-goods'];
/** Steps that an order takes after it was paid. */
const ORDER_STATES = ['pending', 'processing', 'partially_shipped', 'shipped', 'completed', 'canceled'];

/** A bill with its items, to be paid in the chat (Payments API, order_details). Amounts are integers with an offset. */
export const orderDetails: InteractivePart = (_interactive, action) => {
  requireActionName(action, 'review_and_pay');
  const parameters = requireParameters(action);
  requireReference(parameters);
  if (!GOODS.includes(stringAt(parameters, 'type') ?? '')) throw badValue(`type must be one of ${GOODS.join(', ')}`);
  if (!CURRENCIES.includes(stringAt(parameters, 'currency') ?? '')) throw badValue(`currency must be one of ${CURRENCIES.join(', ')}`);
  const total = amountOf(parameters, 'total_amount');
  const order = objectAt(parameters, 'order');
  if (!order) throw missing("action['parameters']['order'] is required");
  const items = objectsAt(order, 'items');
  if (items.length === 0) throw missing("order['items'] needs at least one item");
  const sum = items.reduce((left, item, index) => left + itemAmount(item, index), 0);
  const subtotal = amountOf(order, 'subtotal');
  if (subtotal !== sum) throw badValue(`order subtotal (${subtotal}) does not match the sum of its items (${sum})`);
  const due = subtotal + optionalAmount(order, 'tax') + optionalAmount(order, 'shipping') - optionalAmount(order, 'discount');
  if (total !== due) throw badValue(`total_amount (${total}) does not match subtotal, tax, shipping and discount of the order (${due})`);
};

/** How far a paid order has come (Payments API, order_status). */
export const orderStatus: InteractivePart = (_interactive, action) => {
  requireActionName(action, 'review_order');
  const parameters = requireParameters(action);
  requireReference(parameters);
  const order = objectAt(parameters, 'order');
  if (!ORDER_STATES.includes(stringAt(order, 'status') ?? '')) throw badValue(`order status must be one of ${ORDER_STATES.join(', ')}`);
  if (order?.['description'] !== undefined) requireLength(order['description'], 'Order description', META_LIMITS.orderDescription);
};

function requireReference(parameters: JsonObject): void {
  const reference = parameters['reference_id'];
  if (reference === undefined) throw missing('reference_id is required');
  const text = requireLength(reference, 'reference_id', META_LIMITS.paymentReference);
  if (!/^[\w.-]+$/.test(text)) throw badValue('reference_id can have letters, digits, underscores, dashes and dots only');
}

function itemAmount(item: JsonObject, index: number): number {
  const { quantity } = item;
  requireLength(item['name'], `Name of item ${index}`, META_LIMITS.orderItemName);
  if (typeof quantity !== 'number' || !Number.isInteger(quantity) || quantity < 1) throw badValue(`quantity of item ${index} must be a positive integer`);
  return quantity * amountOf(item, item['sale_amount'] === undefined ? 'amount' : 'sale_amount');
}

function optionalAmount(parent: JsonObject, key: string): number {
  return parent[key] === undefined ? 0 : amountOf(parent, key);
}

function amountOf(parent: JsonObject, key: string): number {
  const amount = parent[key];
  if (amount === undefined) throw missing(`${key} is required`);
  const value = isObject(amount) ? amount['value'] : undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw badValue(`${key}['value'] must be a non-negative integer`);
  if (!isObject(amount) || amount['offset'] !== 100) throw badValue(`${key}['offset'] must be 100`);
  return value;
}
