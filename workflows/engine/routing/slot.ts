import type { RunState } from '../../../schemas/generated/types.ts';
import { isHeldBack, planOf, rulesOf } from '../runs/plan-of.ts';
import type { Sprint } from '../sprint.ts';

/** Runs that wait with the reply slot, the one that is asked first in front: higher priority, then the newer question. */
export function slotHolders(sprint: Sprint): RunState[] {
  return sprint.state.runs
    .filter((run) => run.wait?.slot === true && run.wait.accepts.includes('inbound') && !isHeldBack(sprint, run))
    .sort((one, other) => priorityOf(sprint, other) - priorityOf(sprint, one) || (other.wait?.since ?? 0) - (one.wait?.since ?? 0) || (one.id < other.id ? -1 : 1));
}

/**
 * A conversation flow in the middle of something (a message of it is on its way out). What the customer writes
 * now may already be the answer to it, so the message is routed when the run rests.
 */
export function busyConversation(sprint: Sprint): RunState | undefined {
  return sprint.state.runs.find((run) => run.pending !== undefined && planOf(sprint, run)?.kind === 'conversation' && !isHeldBack(sprint, run));
}

export function priorityOf(sprint: Sprint, run: RunState): number {
  return rulesOf(sprint, run)?.priority ?? 0;
}
