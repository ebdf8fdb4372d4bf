import type { RunState, WatchState } from '../../../schemas/generated/types.ts';
import type { Sprint } from '../sprint.ts';
import { isBranch } from './family.ts';
import { isHeldBack, rulesOf } from './plan-of.ts';

/** Something that happens by itself when its time has come; at is epoch milliseconds. */
export type Deadline = { at: number; kind: 'expiry' | 'wait'; run: RunState } | { at: number; kind: 'watch'; watch: WatchState };

/** Every deadline that is running, the earliest first. What a take-over froze has none; a branch lives as long as the run it is a part of. */
export function deadlines(sprint: Sprint): Deadline[] {
  const found: Deadline[] = [];
  for (const run of sprint.state.runs) {
    const rules = rulesOf(sprint, run);
    if (rules !== undefined && !isBranch(run)) found.push({ kind: 'expiry', at: run.startedAt + rules.maxAgeMs, run });
    if (run.wait?.until !== undefined && !isHeldBack(sprint, run)) found.push({ kind: 'wait', at: run.wait.until, run });
  }
  for (const watch of sprint.state.watches) {
    if (watch.remainingMs === undefined && !isHeldBack(sprint, watch)) found.push({ kind: 'watch', at: watch.until, watch });
  }
  // Equal times keep the order of runs before watches and of their age, so that a repeated call does the same.
  return found.sort((one, other) => one.at - other.at);
}
