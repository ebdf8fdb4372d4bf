import type { BudgetCharge, FlowPlan, PriceTable, RunState, SendCommand, SendRules } from '../../../schemas/generated/types.ts';
import { forecastPrice, MILLION } from '../../../schemas/prices/price-of.ts';
import { runRulesOf } from '../run-rules.ts';
import type { Sprint } from '../sprint.ts';
import { localDate } from '../time/local-time.ts';

/** What is settled when the message leaves, because other conversations may use up the same at the same time. */
export function sharedRules(sprint: Sprint, plan: FlowPlan, run: RunState, send: Pick<SendCommand, 'category' | 'message'>): SendRules | undefined {
  const unasked = run.replying !== true;
  const cap = runRulesOf(plan).cap ?? sprint.organisation.messaging?.cap;
  const charge = chargeOf(sprint, plan, run, send);
  if (!unasked && charge === undefined) return undefined;
  return { ...(unasked ? { unasked, ...(cap === undefined ? {} : { cap }) } : {}), ...(charge === undefined ? {} : { charge }) };
}

function chargeOf(sprint: Sprint, plan: FlowPlan, run: RunState, send: Pick<SendCommand, 'category' | 'message'>): BudgetCharge | undefined {
  const { budget } = runRulesOf(plan);
  const cost = costOf(sprint, send);
  if (budget === undefined || cost === 0) return undefined;
  const { perDay, total } = budget;
  const limit = (amount: number): number => Math.round(amount * MILLION);
  return { flowId: run.flowId, day: localDate(sprint.now, sprint.organisation.timeZone).toString(), cost, ...(perDay === undefined ? {} : { perDay: limit(perDay) }), ...(total === undefined ? {} : { total: limit(total) }) };
}

/** In millionths of the currency. What is no template costs something only beyond the free ones of a month, which nobody knows here. */
function costOf(sprint: Sprint, { category, message }: Pick<SendCommand, 'category' | 'message'>): number {
  const { contact, conversation, now, organisation } = sprint;
  const table = pricesOf(sprint);
  if (table === undefined || message.type !== 'template' || category === 'service') return 0;
  const day = localDate(now, organisation.timeZone).toString();
  const until = (instant: number | undefined): boolean => (instant ?? 0) > now;
  return forecastPrice(table, { category, day, country: contact.country, windowOpen: until(conversation.windowExpiresAt), freeEntry: until(conversation.freeEntryUntil) }).amount ?? 0;
}

function pricesOf({ organisation: { prices, messaging } }: Sprint): PriceTable | undefined {
  const own = messaging?.prices;
  if (own === undefined) return prices;
  return { currency: own.currency, cards: prices?.cards ?? [], own };
}
