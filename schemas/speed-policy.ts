import type { RiskKind, SpeedPlan, SpeedState } from './generated/types.ts';

/** What is known of a number when its speed is worked out. */
export interface SpeedSignals {
  /** Its rating and state are good: this time counts for growth and recovery. */
  readonly good: boolean;
  /** A sign of risk that has just been seen. */
  readonly risk?: RiskKind | undefined;
  /** Messages per minute that WhatsApp itself takes from the number. */
  readonly ceiling?: number | undefined;
}

export interface SpeedDecision {
  readonly state: SpeedState;
  /** Messages per minute from now on. */
  readonly perMinute: number;
  /** Without the ceiling. */
  readonly planned: number;
}

const DAY = 24 * 60 * 60 * 1000;
/** One trouble shows in many messages: signs so soon after each other are one. */
const SAME_RISK_MS = 60_000;

/**
 * The speed of a business number, as a pure function of its plan, of how far that has come, of what is known now and of
 * the time. Rates change in whole days of good quality only, so asking often or seldom gives the same. A sign of risk
 * counts at once; growth waits until it has been recovered from.
 */
export function speedPolicy(plan: SpeedPlan, before: SpeedState | undefined, signals: SpeedSignals, now: number): SpeedDecision {
  const passed = afterTime(plan, before ?? { at: now, goodMs: 0 }, signals.good, now);
  const state = signals.risk === undefined || plan.risk === undefined ? passed : afterRisk(passed, signals.risk, now);
  const planned = plannedRate(plan, state);
  return { state, planned, perMinute: Math.min(planned, signals.ceiling ?? Number.POSITIVE_INFINITY) };
}

/** What the plan says for a state, before any ceiling. Messages per minute. */
export function plannedRate(plan: SpeedPlan, { goodMs, risk }: SpeedState): number {
  const full = fullRate(plan, goodMs);
  if (risk === undefined || plan.risk === undefined) return full;
  const { perMinute: floor, holdDays, recoverDays } = plan.risk;
  const days = Math.max(0, Math.floor(risk.calmMs / DAY - holdDays));
  return round(Math.min(full, floor + (Math.max(full - floor, 0) * Math.min(days, recoverDays)) / Math.max(recoverDays, 1)));
}

/** Messages per minute without any risk, after so much time of good quality. */
export function fullRate({ perMinute, warmUp }: SpeedPlan, goodMs: number): number {
  if (warmUp === undefined) return perMinute;
  const days = Math.floor(goodMs / DAY);
  const grown = warmUp.from + ((perMinute - warmUp.from) * days) / (warmUp.weeks * 7);
  return round(Math.min(grown, Math.max(warmUp.upTo ?? perMinute, perMinute)));
}

function afterTime(plan: SpeedPlan, state: SpeedState, good: boolean, now: number): SpeedState {
  const elapsed = Math.max(0, now - state.at);
  const at = Math.max(now, state.at);
  if (!good) return { ...state, at };
  if (state.risk === undefined) return { ...state, at, goodMs: state.goodMs + elapsed };
  const calmMs = state.risk.calmMs + elapsed;
  const neededMs = plan.risk === undefined ? 0 : (plan.risk.holdDays + plan.risk.recoverDays) * DAY;
  if (calmMs < neededMs) return { ...state, at, risk: { ...state.risk, calmMs } };
  return { at, goodMs: state.goodMs + Math.min(calmMs - neededMs, elapsed) };
}

function afterRisk(state: SpeedState, kind: RiskKind, now: number): SpeedState {
  if (state.risk !== undefined && now - state.risk.at < SAME_RISK_MS) return state;
  return { ...state, risk: { kind, at: now, calmMs: 0 } };
}

/** Two places are exact enough for a rate per minute, and make changes readable. */
function round(rate: number): number {
  return Math.round(rate * 100) / 100;
}
