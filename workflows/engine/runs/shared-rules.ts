import type { BudgetCharge, FlowPlan, RunState, SendCommand, SendRules } from '../../../schemas/generated/types.ts';
import { MILLION } from '../../../schemas/prices/price-of.ts';
import { runRulesOf } from '../run-rules.ts';
import type { Sprint } from '../sprint.ts';
import { localDate } from '../time/local-time.ts';
import { messageCost } from './message-cost.ts';

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
  const cost = messageCost(sprint, send);
  if (budget === undefined || cost === 0) return undefined;
  const { perDay, total } = budget;
  const limit = (amount: number): number => Math.round(amount * MILLION);
  return { flowId: run.flowId, day: localDate(sprint.now, sprint.organisation.timeZone).toString(), cost, ...(perDay === undefined ? {} : { perDay: limit(perDay) }), ...(total === undefined ? {} : { total: limit(total) }) };
}
