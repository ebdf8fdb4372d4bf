import type { GateState, TakeSlotInput } from '../../../schemas/generated/types.ts';

type Rule = Pick<TakeSlotInput, 'now' | 'count' | 'periodMs' | 'pace' | 'patienceMs'>;

/**
 * The next free place of a gate, and the gate with that place given away; undefined when it is further away than the contact
 * waits. In no period of that length do more than `count` contacts pass when they go at an even pace.
 */
export function nextSlot(before: GateState | undefined, { now, count, periodMs, pace, patienceMs }: Rule): { at: number; state: GateState } | undefined {
  const state = pace === 'even' ? evenly(before, now, periodMs / count) : inBursts(before, now, count, periodMs);
  const at = Math.max(now, Math.ceil(state.from));
  return patienceMs !== undefined && at - now > patienceMs ? undefined : { at, state };
}

function evenly(before: GateState | undefined, now: number, distanceMs: number): GateState {
  return { from: before === undefined ? now : Math.max(now, Math.ceil(before.from + distanceMs)), used: 1 };
}

function inBursts(before: GateState | undefined, now: number, count: number, periodMs: number): GateState {
  if (before === undefined || now >= before.from + periodMs) return { from: now, used: 1 };
  return before.used < count ? { from: before.from, used: before.used + 1 } : { from: before.from + periodMs, used: 1 };
}
