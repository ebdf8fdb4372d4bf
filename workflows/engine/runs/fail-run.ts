import { runErrors } from '../../../schemas/errors.ts';
import type { FlowPlan, PlanNode, RunState } from '../../../schemas/generated/types.ts';
import { ordinaryHandleOf } from '../handles.ts';
import { noteRun, type Sprint } from '../sprint.ts';
import { endChildren } from './children.ts';
import { endRun } from './end-run.ts';
import type { Failure } from './failure.ts';
import { nodeAt, planOf } from './plan-of.ts';

/**
 * The node at which the run stands has failed. Gives the handle by which the run goes on: error if it is
 * connected, the ordinary way if the node says "continue". Undefined: the run has ended, or is stuck and waits
 * for a person.
 */
export function failNode(sprint: Sprint, plan: FlowPlan, run: RunState, failure: Failure): string | undefined {
  const node = nodeAt(plan, run);
  run.error = { ...failure, at: sprint.now, nodeId: run.nodeId };
  noteRun(sprint, 'error', run, { detail: { ...failure } });
  if (node?.next['error'] !== undefined && mayGoOn(run, failure)) return 'error';
  const onError = node?.onError ?? 'fail';
  const wayOn = onError === 'continue' && node !== undefined && mayGoOn(run, failure) ? wayOnFrom(sprint, node) : undefined;
  if (wayOn !== undefined) return wayOn;
  if (onError === 'pause') markStuck(sprint, run, failure.code);
  else endRun(sprint, run, `failed:${failure.code}`);
  return undefined;
}

/** The run waits for a person: retry, skip, move or stop. */
export function markStuck(sprint: Sprint, run: RunState, code: string): void {
  run.stuck = true;
  delete run.wait;
  delete run.pending;
  delete run.parked;
  endChildren(sprint, run);
  noteRun(sprint, 'pause', run, { detail: { reason: 'stuck', code } });
}

/** The plan a run goes on with. When the store lost it the run is stuck until a person decides. */
export function planOrStuck(sprint: Sprint, run: RunState): FlowPlan | undefined {
  const plan = planOf(sprint, run);
  if (plan !== undefined) return plan;
  run.error = { code: 'PLAN_MISSING', message: runErrors.PLAN_MISSING, at: sprint.now, nodeId: run.nodeId };
  noteRun(sprint, 'error', run, { detail: { code: 'PLAN_MISSING', message: runErrors.PLAN_MISSING } });
  markStuck(sprint, run, 'PLAN_MISSING');
  return undefined;
}

// An error handle that leads back into the loop would make the guard worthless: it is open once, then the run ends.
function mayGoOn(run: RunState, { code }: Failure): boolean {
  if (code === 'RUN_TOO_LONG') return false;
  if (code !== 'LOOP_GUARD') return true;
  const first = run.counters.tripped !== true;
  run.counters.tripped = true;
  return first;
}

function wayOnFrom(sprint: Sprint, { type, params }: PlanNode): string | undefined {
  const manifest = sprint.registry.manifests[type];
  return manifest === undefined ? undefined : ordinaryHandleOf(manifest, params);
}
