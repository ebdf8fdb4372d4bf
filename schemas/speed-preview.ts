import type { SpeedPlan } from './generated/types.ts';
import { speedPolicy } from './speed-policy.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Messages per minute on each of the next days, from the beginning of a plan; with a sign of risk on one of them if wanted. */
export function speedPreview(plan: SpeedPlan, days: number, riskOnDay?: number): number[] {
  let state = { at: 0, goodMs: 0 };
  return Array.from({ length: days }, (_, day) => {
    const decision = speedPolicy(plan, state, { good: true, ...(day === riskOnDay ? { risk: 'quality' as const } : {}) }, day * DAY);
    state = decision.state;
    return decision.perMinute;
  });
}
