import type { NumberRecord, RiskKind, SpeedPlan } from '../../schemas/generated/types.ts';
import { flatPlan, throughputCeiling } from '../../schemas/speed-plans.ts';
import { speedPolicy, type SpeedDecision, type SpeedSignals } from '../../schemas/speed-policy.ts';

/** What the policy wants to know of a number. */
export type RatedNumber = Pick<NumberRecord, 'speed' | 'status' | 'quality' | 'throughput'>;

/** The plan of a number; one that never got any keeps the speed it has. */
export function planOf({ speed }: Pick<NumberRecord, 'speed'>): SpeedPlan {
  return speed.plan ?? flatPlan(speed.perSecond);
}

/** The speed that a number has at an instant, epoch milliseconds. */
export function speedAt(number: RatedNumber, now: number, risk?: RiskKind): SpeedDecision {
  return speedPolicy(planOf(number), number.speed.state, signalsOf(number, risk), now);
}

/** A rating that fell, or a state that became worse, is a sign of risk: which one, and what was seen. */
export function riskBetween(before: Pick<NumberRecord, 'status' | 'quality'>, after: Pick<NumberRecord, 'status' | 'quality'>): { kind: RiskKind; detail: string } | undefined {
  if (ratings[after.quality] < ratings[before.quality]) return { kind: 'quality', detail: after.quality };
  return warnings.has(after.status) && after.status !== before.status ? { kind: 'account', detail: after.status } : undefined;
}

function signalsOf({ status, quality, throughput, speed }: RatedNumber, risk: RiskKind | undefined): SpeedSignals {
  return {
    good: ratings[quality] === GOOD && !warnings.has(status),
    risk,
    // Somebody who sets a speed by hand, without a plan, knows what the number may do.
    ceiling: speed.plan === undefined || speed.plan.preset === 'custom' ? undefined : throughputCeiling(throughput),
  };
}

const GOOD = 2;
/** A number that has not been rated yet has done nothing wrong. */
const ratings: Readonly<Record<NumberRecord['quality'], number>> = { GREEN: GOOD, UNKNOWN: GOOD, YELLOW: 1, RED: 0 };
const warnings: ReadonlySet<NumberRecord['status']> = new Set(['FLAGGED', 'RESTRICTED', 'BANNED']);
