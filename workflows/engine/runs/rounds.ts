import type { StepResult } from '../../../nodes/contract.ts';
import type { FlowPlan, RunState } from '../../../schemas/generated/types.ts';
import { planLoopBody } from '../loop-body.ts';
import type { Sprint } from '../sprint.ts';

/**
 * The run comes to a node. Out of the node's own loop it asks for the next round, and what a round did no longer counts in
 * the loop guard, since rounds are bounded; true then. From anywhere else the loop begins anew, and what was kept is forgotten.
 */
export function comesRound(sprint: Sprint, plan: FlowPlan, run: RunState, nodeId: string): boolean {
  const kept = keptFor(run, nodeId);
  if (kept === undefined) return false;
  const body = planLoopBody(sprint.registry, plan, nodeId);
  if (run.nodeId !== nodeId && !body.has(run.nodeId)) {
    forget(run, nodeId);
    return false;
  }
  const { counters } = run;
  counters.steps += 1;
  counters.sinceWait = Math.min(counters.sinceWait, kept.since);
  counters.perNode = Object.fromEntries(Object.entries(counters.perNode).filter(([id]) => !body.has(id)));
  return true;
}

/** What the node wants to remember for its next round; without it the loop is over. */
export function keep(run: RunState, { keep: values }: Extract<StepResult, { do: 'go' }>): void {
  const { nodeId } = run;
  if (values === undefined) forget(run, nodeId);
  else run.kept = { ...run.kept, [nodeId]: { since: keptFor(run, nodeId)?.since ?? run.counters.sinceWait, values } };
}

export function keptFor({ kept = {} }: RunState, nodeId: string): NonNullable<RunState['kept']>[string] | undefined {
  return Object.hasOwn(kept, nodeId) ? kept[nodeId] : undefined;
}

function forget(run: RunState, nodeId: string): void {
  if (run.kept === undefined) return;
  const { [nodeId]: _forgotten, ...rest } = run.kept;
  if (Object.keys(rest).length === 0) delete run.kept;
  else run.kept = rest;
}
