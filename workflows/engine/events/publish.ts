import type { ControlEvent, FlowPlan, RunState } from '../../../schemas/generated/types.ts';
import { endRun } from '../runs/end-run.ts';
import { branchesOf, isBranch } from '../runs/family.ts';
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
  if (isBranch(run)) return skip(sprint, event, 'branch', 'it goes with the run of which it is a branch');
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
  const resting = sprint.state.runs.filter((run) => [run, ...branchesOf(sprint, run)].every((part) => part.pending === undefined));
  for (const run of resting) {
    if (run.moving !== undefined && isAlive(sprint, run)) moveRun(sprint, run);
    if (run.movingBack !== undefined && isAlive(sprint, run)) moveBack(sprint, run);
  }
}

/** A run and its branches go together or not at all: a branch in another version could never meet the others. */
function moveRun(sprint: Sprint, run: RunState): void {
  const { moving } = run;
  const plan = moving === undefined ? undefined : sprint.plans.get(moving.planHash);
  // A plan that cannot be read now is read again with the next event.
  if (moving === undefined || plan === undefined) return;
  delete run.moving;
  const target = targetOf(sprint, run, plan, moving.mapping);
  const branches = target.kind === 'same' ? branchesOf(sprint, run).map((branch) => ({ branch, target: targetOf(sprint, branch, plan, moving.mapping) })) : [];
  const stays = [target, ...branches.map((each) => each.target)].find((each) => each.kind === 'stay');
  if (stays !== undefined) {
    noteRun(sprint, 'ignore', run, { detail: { ...origin(run, moving), result: 'kept', code: stays.code, reason: 'the new version does not have its node, and no other was named' } });
    return;
  }
  move(sprint, plan, run, { target, moving, detail: { result: target.kind === 'exit' ? 'exited' : 'moved' } });
  for (const each of branches) if (isAlive(sprint, each.branch)) move(sprint, plan, each.branch, { target: each.target, moving, detail: {} });
}

interface Move {
  target: Target;
  moving: NonNullable<RunState['moving']>;
  detail: Record<string, unknown>;
}

function move(sprint: Sprint, plan: FlowPlan, run: RunState, { target, moving, detail }: Move): void {
  const from = origin(run, moving);
  const before = snapshot(run, from.fromNode);
  const hadChildren = run.wait?.children === true;
  run.planHash = moving.planHash;
  run.version = moving.version;
  const to = target.kind === 'same' ? from.fromNode : target.kind === 'node' ? target.nodeId : null;
  noteRun(sprint, 'move', run, { detail: { ...from, ...detail, toNode: to } });
  if (to === null) return endRun(sprint, run, 'moved', { toVersion: moving.version });
  if (target.kind === 'same' && moving.timers === 'recompute') recomputeWait(sprint, plan, run, moving.releaseAt);
  if (target.kind === 'same') run.moved = { ...before, to };
  // What it had set out has ended with the place, so there is nothing to go back to.
  else if (putAt(sprint, plan, run, to) && !hadChildren) run.moved = { ...before, to };
}

function origin(run: RunState, { version, userId }: NonNullable<RunState['moving']>) {
  return { fromVersion: run.version, fromNode: run.parked ?? run.nodeId, toVersion: version, ...(userId === undefined ? {} : { userId }) };
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
function targetOf(sprint: Sprint, run: RunState, plan: FlowPlan, mapping: Readonly<Record<string, string>>): Target {
  const at = run.parked ?? run.nodeId;
  const type = sprint.plans.get(run.planHash)?.nodes[at]?.type;
  const wanted = Object.hasOwn(mapping, at) ? mapping[at] : undefined;
  const there = Object.hasOwn(plan.nodes, at) ? plan.nodes[at] : undefined;
  if (there !== undefined && there.type === type) return { kind: 'same' };
  if (wanted === 'exit') return { kind: 'exit' };
  if (wanted !== undefined && Object.hasOwn(plan.nodes, wanted)) return { kind: 'node', nodeId: wanted };
  return { kind: 'stay', code: wanted === 'keep' ? 'mapped_to_keep' : 'not_mapped' };
}
