import type { ControlEvent, FlowPlan, RunState } from '../../../schemas/generated/types.ts';
import { endRun } from '../runs/end-run.ts';
import { setOut } from '../runs/start-run.ts';
import { isAlive, note, noteRun, type Sprint } from '../sprint.ts';

type Target = { kind: 'stay' } | { kind: 'same' } | { kind: 'exit' } | { kind: 'node'; nodeId: string };

/** A new version of the flow was published, and contacts inside go to it, or their runs are stopped. */
export function onPublish(sprint: Sprint, { id, runId, planHash, version, mapping = {}, userId }: ControlEvent): void {
  const run = sprint.state.runs.find((candidate) => candidate.id === runId);
  if (run === undefined) {
    note(sprint, 'ignore', { ...(runId === undefined ? {} : { runId }), detail: { reason: 'the run has ended', action: 'publish', eventId: id } });
  } else if (planHash === undefined || version === undefined) {
    endRun(sprint, run, 'stopped_by_publish', userId === undefined ? undefined : { userId });
  } else {
    run.moving = { planHash, version, mapping, ...(userId === undefined ? {} : { userId }) };
  }
}

/** Moves the runs that are to go to another version and rest now. What is under way is finished in the version it began in. */
export function moveRuns(sprint: Sprint): void {
  const moving = sprint.state.runs.filter((run) => run.moving !== undefined && run.pending === undefined);
  for (const run of moving) if (isAlive(sprint, run)) moveRun(sprint, run);
}

function moveRun(sprint: Sprint, run: RunState): void {
  const { moving } = run;
  const plan = moving === undefined ? undefined : sprint.plans.get(moving.planHash);
  // A plan that cannot be read now is read again with the next event.
  if (moving === undefined || plan === undefined) return;
  delete run.moving;
  const { planHash, version, mapping, userId } = moving;
  const at = run.parked ?? run.nodeId;
  const target = targetOf(sprint, run, at, plan, mapping);
  const from = { fromVersion: run.version, fromNode: at, ...(userId === undefined ? {} : { userId }) };
  if (target.kind === 'stay') {
    noteRun(sprint, 'ignore', run, { detail: { reason: 'the new version does not have its node, and no other was named', toVersion: version } });
    return;
  }
  run.planHash = planHash;
  run.version = version;
  noteRun(sprint, 'move', run, { detail: { ...from, toNode: target.kind === 'node' ? target.nodeId : target.kind === 'exit' ? null : at } });
  if (target.kind === 'exit') endRun(sprint, run, 'moved', { toVersion: version });
  if (target.kind !== 'node') return;
  delete run.wait;
  delete run.stuck;
  run.replying = false;
  run.counters = { steps: run.counters.steps, sinceWait: 0, perNode: {} };
  setOut(sprint, plan, run, target.nodeId);
}

/** The same node keeps its place and its deadline; it is the same when id and type are. */
function targetOf(sprint: Sprint, run: RunState, at: string, plan: FlowPlan, mapping: Readonly<Record<string, string>>): Target {
  const type = sprint.plans.get(run.planHash)?.nodes[at]?.type;
  const wanted = Object.hasOwn(mapping, at) ? mapping[at] : undefined;
  const there = Object.hasOwn(plan.nodes, at) ? plan.nodes[at] : undefined;
  if (there !== undefined && there.type === type) return { kind: 'same' };
  if (wanted === 'exit') return { kind: 'exit' };
  return wanted !== undefined && Object.hasOwn(plan.nodes, wanted) ? { kind: 'node', nodeId: wanted } : { kind: 'stay' };
}
