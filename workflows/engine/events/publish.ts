import type { ControlEvent, FlowPlan, RunState } from '../../../schemas/generated/types.ts';
import { endRun } from '../runs/end-run.ts';
import { recomputeWait } from '../runs/recompute-wait.ts';
import { setOut } from '../runs/start-run.ts';
import { isAlive, note, noteRun, type Sprint } from '../sprint.ts';
import { moveBack } from './undo-publish.ts';

type Target = { kind: 'stay'; code: 'mapped_to_keep' | 'not_mapped' } | { kind: 'same' } | { kind: 'exit' } | { kind: 'node'; nodeId: string };

/** A new version of the flow was published, and contacts inside go to it, or their runs are stopped. */
export function onPublish(sprint: Sprint, event: ControlEvent): void {
  const { runId, planHash, version = 0, mapping = {}, timers, releaseAt, userId } = event;
  const run = sprint.state.runs.find((candidate) => candidate.id === runId);
  if (run === undefined) return skip(sprint, event, 'ended', 'the run has ended');
  if (run.version >= version) return skip(sprint, event, 'newer_version', 'the run is in this version or a newer one already');
  const by = userId === undefined ? {} : { userId };
  delete run.movingBack;
  if (planHash === undefined) endRun(sprint, run, 'stopped_by_publish', { result: 'stopped', toVersion: version, ...by });
  else run.moving = { planHash, version, mapping, ...(timers === undefined ? {} : { timers }), ...(releaseAt === undefined ? {} : { releaseAt }), ...by };
}

function skip(sprint: Sprint, { id, runId, flowId, version }: ControlEvent, code: string, reason: string): void {
  note(sprint, 'ignore', {
    ...(runId === undefined ? {} : { runId }),
    ...(flowId === undefined ? {} : { flowId }),
    detail: { result: 'skipped', code, reason, action: 'publish', eventId: id, ...(version === undefined ? {} : { toVersion: version }) },
  });
}

/** Moves the runs that are to go to another version, or back, and rest now. What is under way is finished in the version it began in. */
export function moveRuns(sprint: Sprint): void {
  const resting = sprint.state.runs.filter((run) => run.pending === undefined);
  for (const run of resting) {
    if (run.moving !== undefined && isAlive(sprint, run)) moveRun(sprint, run);
    if (run.movingBack !== undefined && isAlive(sprint, run)) moveBack(sprint, run);
  }
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
  const from = { fromVersion: run.version, fromNode: at, toVersion: version, ...(userId === undefined ? {} : { userId }) };
  if (target.kind === 'stay') {
    noteRun(sprint, 'ignore', run, { detail: { ...from, result: 'kept', code: target.code, reason: 'the new version does not have its node, and no other was named' } });
    return;
  }
  const before = snapshot(run, at);
  run.planHash = planHash;
  run.version = version;
  const to = target.kind === 'same' ? at : target.kind === 'node' ? target.nodeId : null;
  noteRun(sprint, 'move', run, { detail: { ...from, result: to === null ? 'exited' : 'moved', toNode: to } });
  if (to === null) return endRun(sprint, run, 'moved', { toVersion: version });
  if (target.kind === 'same' && moving.timers === 'recompute') recomputeWait(sprint, plan, run, moving.releaseAt);
  if (target.kind === 'same' || putAt(sprint, plan, run, to)) run.moved = { ...before, to };
}

/** Sets out at the node; whether the run rests there, so that it could be taken back. */
function putAt(sprint: Sprint, plan: FlowPlan, run: RunState, nodeId: string): boolean {
  const { visit } = run;
  delete run.wait;
  delete run.stuck;
  run.replying = false;
  run.counters = { steps: run.counters.steps, sinceWait: 0, perNode: {} };
  setOut(sprint, plan, run, nodeId);
  return isAlive(sprint, run) && (run.parked ?? run.nodeId) === nodeId && run.visit <= visit + 1;
}

function snapshot({ planHash, version, wait, parked, stuck, local }: RunState, nodeId: string): Omit<NonNullable<RunState['moved']>, 'to'> {
  return {
    planHash,
    version,
    nodeId,
    ...(wait === undefined ? {} : { wait }),
    ...(parked === undefined ? {} : { parked }),
    ...(stuck === undefined ? {} : { stuck }),
    ...(local === undefined ? {} : { local }),
  };
}

/** The same node keeps its place, and its deadline unless that is worked out anew; it is the same when id and type are. */
function targetOf(sprint: Sprint, run: RunState, at: string, plan: FlowPlan, mapping: Readonly<Record<string, string>>): Target {
  const type = sprint.plans.get(run.planHash)?.nodes[at]?.type;
  const wanted = Object.hasOwn(mapping, at) ? mapping[at] : undefined;
  const there = Object.hasOwn(plan.nodes, at) ? plan.nodes[at] : undefined;
  if (there !== undefined && there.type === type) return { kind: 'same' };
  if (wanted === 'exit') return { kind: 'exit' };
  if (wanted !== undefined && Object.hasOwn(plan.nodes, wanted)) return { kind: 'node', nodeId: wanted };
  return { kind: 'stay', code: wanted === 'keep' ? 'mapped_to_keep' : 'not_mapped' };
}
