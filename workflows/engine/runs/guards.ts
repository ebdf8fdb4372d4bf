import { runErrors } from '../../../schemas/errors.ts';
import { limits } from '../../../schemas/limits.ts';
import type { RunState } from '../../../schemas/generated/types.ts';
import type { Sprint } from '../sprint.ts';
import type { Failure } from './failure.ts';
import { outermostOf } from './family.ts';

/** Counts that a run enters a node; a failure when it goes in circles or has gone on for too long. */
export function countVisit(sprint: Sprint, run: RunState, nodeId: string): Failure | undefined {
  const { counters } = run;
  counters.steps += 1;
  counters.sinceWait += 1;
  // A node may be called "constructor", and that is something in every object.
  const visits = (Object.hasOwn(counters.perNode, nodeId) ? (counters.perNode[nodeId] ?? 0) : 0) + 1;
  counters.perNode[nodeId] = visits;
  const looping = counters.sinceWait > limits.maxStepsWithoutWait || visits > limits.maxVisitsWithoutWait;
  return tooLong(sprint, run) ?? (looping ? { code: 'LOOP_GUARD', message: runErrors.LOOP_GUARD } : undefined);
}

/** Whether a run has gone on for too long in all, or has together with all that it belongs to in this one call. */
export function tooLong(sprint: Sprint, run: RunState): Failure | undefined {
  return run.counters.steps > limits.maxStepsPerRun || spend(sprint, run) > limits.maxStepsPerRun ? { code: 'RUN_TOO_LONG', message: runErrors.RUN_TOO_LONG } : undefined;
}

/**
 * Counts at once for the run that nobody called. What children did is added to their parents only when they end: branches
 * that set out branches, thirty deep, would have multiplied by then.
 */
function spend(sprint: Sprint, run: RunState): number {
  const { id } = run.parent === undefined ? run : outermostOf(sprint, run);
  const spent = (sprint.spent.get(id) ?? 0) + 1;
  sprint.spent.set(id, spent);
  return spent;
}
