import type { NumberRecord, NumberSpeed, RiskKind, SpeedChange, SpeedPlan, SpeedReason } from '../../schemas/generated/types.ts';
import { plannedRate } from '../../schemas/speed-policy.ts';
import { publish } from '../store/feed.ts';
import { NumberModel } from '../store/models/numbers.ts';
import { forgetNumber } from '../store/number-directory.ts';
import { withoutUndefined } from '../store/without-undefined.ts';
import { planOf, riskBetween, speedAt } from './number-signals.ts';
import { keepChange } from './speed-history.ts';

/** What WhatsApp told of a number. */
export type NumberFacts = Partial<Pick<NumberRecord, 'displayPhoneNumber' | 'verifiedName' | 'status' | 'quality' | 'messagingTier' | 'throughput' | 'portfolioId'>>;

export interface NumberChange {
  readonly facts?: NumberFacts;
  /** A sign of risk that no fact shows, such as an error code. */
  readonly risk?: { readonly kind: RiskKind; readonly detail: string };
  /** Another plan, chosen by a person. */
  readonly plan?: { readonly plan: SpeedPlan; readonly userId?: string };
}

const TRIES = 20;

/**
 * Stores what is new about a number and what follows for its speed, with the reason, in one compare-and-set; without
 * any news it takes in the time that has passed. Gives the number as it is then, undefined when it is not connected any more.
 */
export async function changeNumber(numberId: string, { facts = {}, risk, plan }: NumberChange, now: number): Promise<NumberRecord | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const number = await NumberModel.findById(numberId).lean();
    if (number === null) return undefined;
    const after: NumberRecord = { ...number, ...facts };
    const seen = risk ?? riskBetween(number, after);
    const next = nextSpeed(number, after, { ...(seen === undefined ? {} : { risk: seen }), ...(plan === undefined ? {} : { plan }) }, now);
    const news = Object.entries(facts).some(([name, value]) => number[name as keyof NumberFacts] !== value);
    if (next.change === number.speed.change && !news) return number;
    const revision = number.speed.revision === undefined ? { $exists: false } : number.speed.revision;
    const stored = await NumberModel.findOneAndUpdate({ _id: numberId, 'speed.revision': revision }, { $set: { ...facts, speed: next } }, { returnDocument: 'after' }).lean();
    if (stored === null) continue;
    await keepChange(number);
    await keepChange(stored);
    forgetNumber(numberId);
    publish({ orgId: stored.orgId, topic: 'numbers', type: 'number.changed', id: numberId, data: { ...facts, perSecond: next.perSecond } });
    return stored;
  }
  throw new Error(`The number ${numberId} changes too often to be changed.`);
}

/** The speed of a number that is being connected. */
export function firstSpeed(number: Pick<NumberRecord, 'status' | 'quality'> & Partial<Pick<NumberRecord, 'throughput'>>, plan: SpeedPlan, now: number): NumberSpeed {
  const state = { at: now, goodMs: 0 };
  const { perMinute } = speedAt(withoutUndefined({ ...number, speed: { perSecond: 0, plan, state } }), now);
  return { perSecond: perMinute / 60, plan, state, revision: 1, changes: 1, change: { at: new Date(now), reason: 'connected', perMinute, plan } };
}

function nextSpeed(number: NumberRecord, after: NumberRecord, { risk, plan }: Pick<NumberChange, 'risk' | 'plan'>, now: number): NumberSpeed {
  // The time up to now passed under what was known before.
  const passed = speedAt(number, now);
  const chosen = plan === undefined ? {} : { plan: plan.plan };
  // Another plan begins at its beginning; a danger is not over because the plan is another one.
  const state = plan === undefined ? passed.state : withoutUndefined({ at: now, goodMs: 0, risk: plan.plan.risk === undefined ? undefined : passed.state.risk });
  const speed: NumberSpeed = { ...number.speed, ...chosen, state };
  const decision = speedAt({ ...after, speed }, now, risk?.kind);
  const perSecond = decision.perMinute / 60;
  const atRisk = decision.state.risk !== undefined && decision.state.risk.at !== state.risk?.at;
  const next = { ...speed, state: decision.state, perSecond, revision: (speed.revision ?? 0) + 1 };
  if (perSecond === number.speed.perSecond && !atRisk && plan === undefined) return next;
  const reason = reasonOf({ atRisk, chosen: plan !== undefined, number, planned: decision.planned });
  const change: SpeedChange = withoutUndefined({
    at: new Date(now), reason, perMinute: decision.perMinute, before: number.speed.perSecond * 60,
    ...(atRisk ? { risk: risk?.kind, detail: risk?.detail.slice(0, 300) } : {}),
    ...(plan === undefined ? {} : { plan: plan.plan, userId: plan.userId }),
  });
  return { ...next, changes: (speed.changes ?? 0) + 1, change };
}

function reasonOf({ atRisk, chosen, number, planned }: { atRisk: boolean; chosen: boolean; number: NumberRecord; planned: number }): SpeedReason {
  if (chosen) return 'plan';
  if (atRisk) return 'risk';
  const { state } = number.speed;
  if (state === undefined || plannedRate(planOf(number), state) === planned) return 'throughput';
  return state.risk === undefined ? 'growth' : 'recovery';
}
