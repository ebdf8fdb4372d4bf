import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RiskKind, SpeedPlan, SpeedState } from './generated/types.ts';
import { speedPlans } from './speed-plans.ts';
import { speedPolicy, type SpeedSignals } from './speed-policy.ts';

const DAY = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 21);
const good: SpeedSignals = { good: true };
const { warm_up: warmUp, cloud_80: cloud80, cloud_1000: cloud1000, ordinary } = speedPlans;
const rateAt = (plan: SpeedPlan, day: number, signals = good): number => speedPolicy(plan, { at: start, goodMs: 0 }, signals, start + day * DAY).perMinute;

/** The plan, followed through one thing after the other: days that pass, and what is seen at their end. */
function follow(plan: SpeedPlan, steps: readonly { days: number; good?: boolean; risk?: RiskKind }[]): number[] {
  let state: SpeedState | undefined = { at: start, goodMs: 0 };
  let now = start;
  return steps.map(({ days, good: fine = true, risk }) => {
    now += days * DAY;
    const decision = speedPolicy(plan, state, { good: fine, risk }, now);
    state = decision.state;
    return decision.perMinute;
  });
}

describe('speedPolicy', () => {
  it('warms a new number up: 20 a minute at first, 60 after eight weeks, and on to 120', () => {
    expect([0, 1, 28, 55, 56, 200].map((day) => rateAt(warmUp, day))).toEqual([20, 20.71, 40, 59.29, 60, 120]);
    expect(rateAt(warmUp, 0.99)).toBe(20);
  });

  it('has the levels of ordinary and Cloud API numbers from the first day', () => {
    expect(rateAt(ordinary, 0)).toBeGreaterThanOrEqual(60);
    expect(rateAt(ordinary, 0)).toBeLessThanOrEqual(120);
    expect([rateAt(cloud80, 0), rateAt(cloud1000, 0)]).toEqual([80 * 60, 1000 * 60]);
  });

  it('does not grow while quality is not good', () => {
    expect(follow(warmUp, [{ days: 10 }, { days: 20, good: false }, { days: 10 }])).toEqual([27.14, 27.14, 34.29]);
  });

  it('drops to 5 a minute at once, stays there, and recovers over days', () => {
    expect(follow(warmUp, [{ days: 28 }, { days: 0, risk: 'quality' }, { days: 2 }, { days: 7 }, { days: 6.9 }, { days: 0.1 }])).toEqual([40, 5, 5, 22.5, 37.5, 40]);
  });

  it('starts the recovery again with every further sign, and takes signs of the same minute for one', () => {
    expect(follow(cloud80, [{ days: 1, risk: 'spam' }, { days: 5 }, { days: 0, risk: 'account' }, { days: 1 }, { days: 7 }])).toEqual([5, 2745, 5, 5, 4800]);
    const first = speedPolicy(cloud80, undefined, { good: true, risk: 'spam' }, start).state;
    expect(speedPolicy(cloud80, first, { good: true, risk: 'spam' }, start + 30_000).state.risk?.at).toBe(start);
  });

  it('does not recover while the rating stays low', () => {
    expect(follow(ordinary, [{ days: 1, risk: 'quality', good: false }, { days: 40, good: false }, { days: 16 }])).toEqual([5, 5, 90]);
  });

  it('never goes above what WhatsApp takes, and follows an upgrade', () => {
    expect(rateAt(cloud1000, 3, { good: true, ceiling: 4800 })).toBe(4800);
    expect(rateAt(cloud1000, 3, { good: true, ceiling: 60_000 })).toBe(60_000);
  });

  it('leaves a plan without a risk rule alone', () => {
    expect(follow({ preset: 'custom', perMinute: 300 }, [{ days: 1, risk: 'spam' }, { days: 1 }])).toEqual([300, 300]);
  });

  const plans = fc.record({
    perMinute: fc.integer({ min: 10, max: 60_000 }), from: fc.integer({ min: 1, max: 60 }), weeks: fc.integer({ min: 1, max: 52 }), floor: fc.integer({ min: 1, max: 10 }),
    holdDays: fc.integer({ min: 0, max: 20 }), recoverDays: fc.integer({ min: 0, max: 60 }), warm: fc.boolean(),
  }).map(({ perMinute, from, weeks, floor, holdDays, recoverDays, warm }): SpeedPlan => ({ preset: 'custom', perMinute, risk: { perMinute: floor, holdDays, recoverDays }, ...(warm ? { warmUp: { from: Math.min(from, perMinute), weeks } } : {}) }));
  const steps = fc.array(fc.record({ days: fc.integer({ min: 0, max: 40 }), good: fc.boolean(), risk: fc.constantFrom<RiskKind | undefined>(undefined, undefined, undefined, 'quality', 'spam') }, { requiredKeys: ['days', 'good'] }), { minLength: 1, maxLength: 25 });

  it('is never above the full speed, never above the risk rate right after a sign, and grows only when time was good', () => {
    fc.assert(fc.property(plans, steps, (plan, story) => {
      const rates = follow(plan, story.map(({ days, good: fine, risk }) => ({ days, good: fine, ...(risk === undefined ? {} : { risk }) })));
      for (const [index, rate] of rates.entries()) {
        const { risk, good: fine } = story[index] ?? {};
        expect(rate).toBeGreaterThan(0);
        expect(rate).toBeLessThanOrEqual(plan.perMinute);
        if (risk !== undefined && plan.risk !== undefined && plan.risk.holdDays > 0) expect(rate).toBeLessThanOrEqual(plan.risk.perMinute);
        if (fine === false && index > 0) expect(rate).toBeLessThanOrEqual(rates[index - 1] ?? 0);
      }
    }));
  });

  it('gives the same however often it is asked in between', () => {
    fc.assert(fc.property(plans, fc.array(fc.integer({ min: 1, max: 30 * 24 }), { minLength: 1, maxLength: 20 }), fc.boolean(), (plan, hours, atRisk) => {
      const first = speedPolicy(plan, undefined, { good: true, risk: atRisk ? 'spam' : undefined }, start).state;
      let [state, now] = [first, start];
      for (const pause of hours) {
        now += pause * 60 * 60 * 1000;
        state = speedPolicy(plan, state, good, now).state;
      }
      expect(state).toEqual(speedPolicy(plan, first, good, now).state);
    }));
  });
});
