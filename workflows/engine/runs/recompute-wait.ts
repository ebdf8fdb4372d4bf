import type { ActionStep, StepContext } from '../../../nodes/contract.ts';
import { limits } from '../../../schemas/limits.ts';
import type { FlowPlan, PlanNode, RunState, WaitState } from '../../../schemas/generated/types.ts';
import { stepContext } from '../context/step-context.ts';
import { noteRun, type Sprint } from '../sprint.ts';
import { failureOf } from './failure.ts';
import { isHeldBack, nodeAt, rulesOf } from './plan-of.ts';

/**
 * Works the deadline of a waiting run out anew: what the node, as it is in this plan, would have set when the wait
 * began. One that is over by then ends at releaseAt at the earliest. A message held back keeps its time.
 */
export function recomputeWait(sprint: Sprint, plan: FlowPlan, run: RunState, releaseAt: number | undefined): void {
  const { wait } = run;
  const node = nodeAt(plan, run);
  if (wait === undefined || node === undefined || wait.held !== undefined || run.parked !== undefined) return;
  const began = stepContext({ ...sprint, now: wait.since }, run);
  try {
    const found = deadlineSince(sprint, began, node);
    if (found !== undefined) run.wait = withDeadline(sprint, run, wait, found.until, releaseAt);
  } catch (thrown) {
    noteRun(sprint, 'ignore', run, { detail: { reason: 'its deadline cannot be worked out anew and stays', ...failureOf(thrown) } });
  }
}

/** The wait with this deadline: frozen while a person has the conversation, not before releaseAt when it is over already. */
export function withDeadline(sprint: Sprint, run: RunState, wait: WaitState, until: number | undefined, releaseAt: number | undefined): WaitState {
  const { until: _before, remainingMs: _left, ...rest } = wait;
  const { paused } = sprint.state;
  if (until === undefined) return rest;
  if (paused !== null && isHeldBack(sprint, run) && rulesOf(sprint, run)?.timersDuringPause !== 'run') return { ...rest, remainingMs: Math.max(0, until - paused.since) };
  const soonest = until > sprint.now ? until : Math.max(sprint.now, releaseAt ?? sprint.now);
  return { ...rest, until: Math.min(soonest, sprint.now + limits.maxWaitMs) };
}

/** undefined: it cannot be known, because the node did something before it began to wait. */
function deadlineSince(sprint: Sprint, began: StepContext, node: PlanNode): { until: number | undefined } | undefined {
  const step = sprint.registry.steps[node.type] as ActionStep | undefined;
  if (step?.deadline !== undefined) return { until: step.deadline(began, node.params as never) };
  const result = step?.enter?.(began, node.params as never);
  if (result?.do === 'wait') return { until: result.until };
  // It would not have waited at all, so the wait is over.
  return result?.do === 'go' || result?.do === 'finish' ? { until: began.now } : undefined;
}
