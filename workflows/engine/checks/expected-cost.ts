import type { FlowIssue, MessagePrices } from '../../../schemas/generated/types.ts';
import type { CheckedFlow, CheckedNode, FlowCheck } from './checked-flow.ts';
import { flowFacts } from './flow-facts.ts';

/** A budget that the dearest way through the flow, or the contacts of an ordinary day, would use up. */
export const expectedCost: FlowCheck = (flow) => {
  const { budget } = flow.rules;
  if (budget === undefined || flow.cost === undefined) return [];
  const { prices, entriesPerDay } = flow.cost;
  if (prices === undefined) return [issue('BUDGET_WITHOUT_PRICES', 'The budget counts nothing as long as no price list in the currency of the organisation is known. Import one under Costs.')];
  const each = dearestWay(flow, prices);
  const least = Math.min(budget.perDay ?? Number.POSITIVE_INFINITY, budget.total ?? Number.POSITIVE_INFINITY);
  const money = (amount: number): string => `${amount.toFixed(2)} ${prices.currency}`;
  if (each > least) return [issue('COST_ABOVE_BUDGET', `One contact may cost ${money(each)}, more than the budget of ${money(least)}.`, { cost: money(each), budget: money(least) })];
  const day = each * (entriesPerDay ?? 0);
  if (budget.perDay === undefined || day <= budget.perDay) return [];
  return [issue('COST_ABOVE_BUDGET', `On an ordinary day ${Math.round(entriesPerDay ?? 0)} contacts enter, which may cost ${money(day)}; the budget of a day is ${money(budget.perDay)}.`, { per: 'day', number: Math.round(entriesPerDay ?? 0), cost: money(day), budget: money(budget.perDay) })];
};

/** Every template on the way counts once; what comes round again is not known beforehand. */
function dearestWay(flow: CheckedFlow, prices: MessagePrices): number {
  const spent = flowFacts<number>(flow, {
    atTrigger: () => 0,
    after: (checked, _way, before) => before + priceOf(checked, prices),
    join: Math.max,
    same: (one, other) => one === other,
    giveUp: (fact) => fact,
  });
  return Math.max(0, ...[...flow.nodes].map(([id, checked]) => (spent.has(id) ? (spent.get(id) ?? 0) + priceOf(checked, prices) : 0)));
}

function priceOf({ node, fields }: CheckedNode, prices: MessagePrices): number {
  if (node.disabled === true || !fields.some(({ hints }) => hints.widget === 'template-picker')) return 0;
  const { category = 'marketing' } = node.params as { category?: string };
  return category === 'utility' || category === 'authentication' || category === 'marketing' ? (prices[category] ?? 0) : 0;
}

function issue(code: string, message: string, details?: FlowIssue['details']): FlowIssue {
  return { code, severity: 'warning', path: '/budget', message, ...(details === undefined ? {} : { details }) };
}
