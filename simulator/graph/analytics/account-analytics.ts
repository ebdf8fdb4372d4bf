import type { Sim } from '../../sim.ts';
import type { Waba } from '../../world/entities.ts';
import type { JsonObject } from '../../world/json.ts';
import type { Cell } from '../../world/ledger.ts';
import { invalidParameter } from '../graph-error.ts';
import { listArg, numberArg, type FieldCall } from './field-calls.ts';
import { periodStart, type Granularity } from './periods.ts';

// Half hours are called the same everywhere, days and months differ from metric to metric.
const GRANULARITIES: Readonly<Record<string, Granularity>> = {
  HALF_HOUR: 'halfHour', DAY: 'day', DAILY: 'day', MONTH: 'month', MONTHLY: 'month',
};

const PRICING_TYPES: Readonly<Record<string, string>> = {
  regular: 'REGULAR', free_customer_service: 'FREE_CUSTOMER_SERVICE', free_entry_point: 'FREE_ENTRY_POINT',
};

const METRICS: Readonly<Record<string, (sim: Sim, waba: Waba, call: FieldCall) => JsonObject>> = {
  analytics: messagingAnalytics,
  pricing_analytics: pricingAnalytics,
  conversation_analytics: conversationAnalytics,
};

/** True for a field that is computed and not stored. */
export function isMetric(name: string): boolean {
  return name in METRICS;
}

/** The value of one analytics field of an account. */
export function accountMetric(sim: Sim, waba: Waba, call: FieldCall): JsonObject {
  return METRICS[call.name]?.(sim, waba, call) ?? {};
}

function messagingAnalytics(sim: Sim, waba: Waba, call: FieldCall): JsonObject {
  const points = grouped(sim, waba, call, () => ({}));
  return {
    phone_numbers: numbersAsked(sim, waba, call).map((number) => number.digits),
    granularity: call.args.get('granularity') ?? '',
    data_points: points.map(({ start, end, sum }) => ({ start, end, sent: sum.sent, delivered: sum.delivered })),
  };
}

function pricingAnalytics(sim: Sim, waba: Waba, call: FieldCall): JsonObject {
  const dimensions = listArg(call, 'dimensions');
  const metrics = listArg(call, 'metric_types');
  const wants = (metric: string) => metrics.length === 0 || metrics.includes(metric);
  const categories = listArg(call, 'pricing_categories');
  const types = listArg(call, 'pricing_types');
  const points = grouped(sim, waba, call, (cell) => ({
    ...(dimensions.includes('COUNTRY') ? { country: cell.country } : {}),
    ...(dimensions.includes('PHONE') ? { phone_number: sim.world.numbers.get(cell.numberId)?.digits ?? '' } : {}),
    ...(dimensions.includes('PRICING_TYPE') ? { pricing_type: PRICING_TYPES[cell.pricingType] ?? 'REGULAR' } : {}),
    ...(dimensions.includes('PRICING_CATEGORY') ? { pricing_category: cell.category.toUpperCase() } : {}),
    ...(dimensions.includes('TIER') ? { tier: '0:750000' } : {}),
  }), (cell) => (categories.length === 0 || categories.includes(cell.category.toUpperCase())) && (types.length === 0 || types.includes(PRICING_TYPES[cell.pricingType] ?? '')));
  const data = points.filter(({ sum }) => sum.delivered > 0).map(({ start, end, about, sum }) => ({
    start, end, ...about, ...(wants('VOLUME') ? { volume: sum.delivered } : {}), ...(wants('COST') ? { cost: rounded(sum.cost) } : {}),
  }));
  return { data: [{ data_points: data }] };
}

/** The older view: one conversation for each delivered message, which is what per-message pricing makes of it. */
function conversationAnalytics(sim: Sim, waba: Waba, call: FieldCall): JsonObject {
  const points = grouped(sim, waba, call, (cell) => ({ conversation_category: cell.category.toUpperCase() }));
  return { data: [{ data_points: points.map(({ start, end, about, sum }) => ({ start, end, ...about, conversation: sum.delivered, cost: rounded(sum.cost) })) }] };
}

interface Point {
  start: number;
  end: number;
  about: JsonObject;
  sum: Pick<Cell, 'sent' | 'delivered' | 'cost'>;
}

/** Sums the account's half hours by period and by what `about` tells apart, oldest first. */
function grouped(sim: Sim, waba: Waba, call: FieldCall, about: (cell: Cell) => JsonObject, fits: (cell: Cell) => boolean = () => true): Point[] {
  const granularity = GRANULARITIES[call.args.get('granularity') ?? ''];
  if (!granularity) throw invalidParameter(`Param granularity of ${call.name} must be one of {${Object.keys(GRANULARITIES).join(', ')}}.`);
  const [from, to] = [numberArg(call, 'start'), numberArg(call, 'end')];
  const numbers = new Set(numbersAsked(sim, waba, call).map((number) => number.id));
  const countries = listArg(call, 'country_codes');
  const points = new Map<string, Point>();
  for (const cell of sim.world.ledger.cells()) {
    const second = cell.start / 1000;
    if (second < from || second >= to || !numbers.has(cell.numberId) || !fits(cell)) continue;
    if (countries.length > 0 && !countries.includes(cell.country)) continue;
    const parts = about(cell);
    const { start, end } = periodStart(cell.start, granularity, waba.timezone);
    const key = `${start}${JSON.stringify(parts)}`;
    const point = points.get(key) ?? { start, end, about: parts, sum: { sent: 0, delivered: 0, cost: 0 } };
    point.sum.sent += cell.sent;
    point.sum.delivered += cell.delivered;
    point.sum.cost += cell.cost;
    points.set(key, point);
  }
  return [...points.values()].sort((a, b) => a.start - b.start);
}

function numbersAsked(sim: Sim, waba: Waba, call: FieldCall) {
  const wanted = listArg(call, 'phone_numbers').map((written) => written.replaceAll(/\D/g, ''));
  return sim.world.numbersOf(waba.id).filter((number) => wanted.length === 0 || wanted.includes(number.digits));
}

// Sums of many small amounts would otherwise show the dust of binary fractions.
function rounded(cost: number): number {
  return Math.round(cost * 1e6) / 1e6;
}
