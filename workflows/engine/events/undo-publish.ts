import type { ControlEvent, RunState, WaitState } from '../../../schemas/generated/types.ts';
import { branchesOf } from '../runs/family.ts';
import { isHeldBack } from '../runs/plan-of.ts';
import { withDeadline } from '../runs/recompute-wait.ts';
import { note, noteRun, type Sprint } from '../sprint.ts';

/** A publication's moves are taken back: the run returns as soon as it rests, if it still stands where it was put. */
export function onUndoPublish(sprint: Sprint, event: ControlEvent): void {
  const { id, runId, flowId, version = 0, releaseAt, userId } = event;
  const run = sprint.state.runs.find((candidate) => candidate.id === runId);
  if (run === undefined) {
    const fields = { ...(runId === undefined ? {} : { runId }), ...(flowId === undefined ? {} : { flowId }) };
    note(sprint, 'ignore', { ...fields, detail: { undo: 'refused', code: 'ended', reason: 'the run has ended', action: 'undoPublish', eventId: id, toVersion: version } });
  } else if (run.moving?.version === version) {
    delete run.moving;
    noteRun(sprint, 'ignore', run, { detail: { result: 'kept', code: 'undone_before', reason: 'the publication was taken back before the run rested', toVersion: version } });
  } else {
    run.movingBack = { version, ...(releaseAt === undefined ? {} : { releaseAt }), ...(userId === undefined ? {} : { userId }) };
  }
}

/** Puts a resting run back to where it stood, with what was left of its wait. A visit that was begun meanwhile stays counted. */
export function moveBack(sprint: Sprint, run: RunState): void {
  const { movingBack, moved } = run;
  if (movingBack === undefined) return;
  delete run.movingBack;
  const { version, releaseAt, userId } = movingBack;
  const by = { toVersion: version, ...(userId === undefined ? {} : { userId }) };
  const refuse = (code: string, reason: string): void => noteRun(sprint, 'ignore', run, { detail: { undo: 'refused', code, reason, ...by } });
  if (moved === undefined || !standsWhereItWasPut(run, version)) return refuse('advanced', 'the run has gone on since it was moved');
  if (!sprint.plans.has(moved.planHash)) return refuse('plan_missing', 'the version before cannot be read');
  const branches = branchesOf(sprint, run);
  if (branches.some((branch) => !standsWhereItWasPut(branch, version))) return refuse('advanced', 'a branch of the run has gone on since it was moved');
  for (const part of [run, ...branches]) restore(sprint, part, releaseAt);
  noteRun(sprint, 'move', run, { detail: { undo: 'undone', fromNode: moved.to, toNode: moved.nodeId, backTo: moved.version, ...by } });
}

function standsWhereItWasPut({ moved, version, parked, nodeId }: RunState, expected: number): boolean {
  return moved !== undefined && version === expected && (parked ?? nodeId) === moved.to;
}

function restore(sprint: Sprint, run: RunState, releaseAt: number | undefined): void {
  const { moved } = run;
  if (moved === undefined) return;
  delete run.moved;
  run.planHash = moved.planHash;
  run.version = moved.version;
  if (moved.to === moved.nodeId) restoreDeadline(sprint, run, moved.wait, releaseAt);
  else restorePlace(sprint, run, moved, releaseAt);
}

/** It never left its node: only a deadline that was worked out anew becomes what it was. */
function restoreDeadline(sprint: Sprint, run: RunState, before: WaitState | undefined, releaseAt: number | undefined): void {
  const { wait } = run;
  if (wait === undefined || before === undefined || wait.since !== before.since) return;
  run.wait = asNow(sprint, run, { ...wait, ...deadlineOf(before) }, releaseAt);
}

function restorePlace(sprint: Sprint, run: RunState, { nodeId, wait, parked, stuck, local }: NonNullable<RunState['moved']>, releaseAt: number | undefined): void {
  // A parked run has not entered the node it goes to, so its cursor is where it was.
  run.nodeId = parked === undefined ? nodeId : run.nodeId;
  delete run.parked;
  delete run.stuck;
  delete run.local;
  delete run.wait;
  if (parked !== undefined) run.parked = parked;
  if (stuck !== undefined) run.stuck = stuck;
  if (local !== undefined) run.local = local;
  if (wait !== undefined) run.wait = asNow(sprint, run, wait, releaseAt);
}

function deadlineOf({ until, remainingMs }: WaitState): Pick<WaitState, 'until' | 'remainingMs'> {
  return { ...(until === undefined ? {} : { until }), ...(remainingMs === undefined ? {} : { remainingMs }) };
}

/** What a take-over had frozen and is handed back since runs again from now on. */
function asNow(sprint: Sprint, run: RunState, wait: WaitState, releaseAt: number | undefined): WaitState {
  const { remainingMs, until } = wait;
  if (remainingMs !== undefined && isHeldBack(sprint, run)) return wait;
  return withDeadline(sprint, run, wait, remainingMs === undefined ? until : sprint.now + remainingMs, releaseAt);
}
