import type { ControlEvent, FlowPlan, RunState } from '../../../schemas/generated/types.ts';
import type { Reason } from '../reasons.ts';
import { driveOut } from '../runs/drive.ts';
import { endRun } from '../runs/end-run.ts';
import { planOrStuck } from '../runs/fail-run.ts';
import { handleIdsOf, isHeldBack, nodeAt } from '../runs/plan-of.ts';
import { setOut } from '../runs/start-run.ts';
import { note, noteRun, type Sprint } from '../sprint.ts';
import { onAdopt } from './adopt.ts';
import { onPublish } from './publish.ts';
import { startByHand } from './start-by-hand.ts';
import { onUndoPublish } from './undo-publish.ts';

/** A person acts on a run, or starts a flow by hand. What cannot be done is noted with the reason. */
export function onControl(sprint: Sprint, event: ControlEvent): void {
  if (event.action === 'start') {
    const refused = startByHand(sprint, event);
    if (refused !== undefined) ignore(sprint, event, refused);
    return;
  }
  if (event.action === 'publish') {
    onPublish(sprint, event);
    return;
  }
  if (event.action === 'undoPublish') {
    onUndoPublish(sprint, event);
    return;
  }
  if (event.action === 'adopt') {
    onAdopt(sprint, event);
    return;
  }
  const run = sprint.state.runs.find((candidate) => candidate.id === event.runId);
  if (run === undefined) {
    ignore(sprint, event, 'run_ended');
    return;
  }
  if (event.action === 'stop') {
    endRun(sprint, run, 'stopped', event.userId === undefined ? undefined : { userId: event.userId });
    return;
  }
  const plan = planOrStuck(sprint, run);
  if (plan === undefined) return;
  noteRun(sprint, 'resume', run, { detail: { by: 'control', action: event.action, ...(event.userId === undefined ? {} : { userId: event.userId }) } });
  if (event.action === 'retry') retry(sprint, plan, run, event);
  else if (event.action === 'skip') skip(sprint, plan, run, event);
  else move(sprint, plan, run, event);
}

/** Executes the node at which the run stands once more. Only for a run that is stuck: others are doing well. */
function retry(sprint: Sprint, plan: FlowPlan, run: RunState, event: ControlEvent): void {
  if (run.stuck !== true) return ignore(sprint, event, 'not_stuck');
  resetGuards(run);
  delete run.stuck;
  setOut(sprint, plan, run, run.nodeId);
}

/** The run leaves the node by its ordinary way, without waiting any longer. */
function skip(sprint: Sprint, plan: FlowPlan, run: RunState, event: ControlEvent): void {
  const node = nodeAt(plan, run);
  const handle = node === undefined ? undefined : (handleIdsOf(sprint.registry, node).find((id) => id !== 'error') ?? 'next');
  if (handle === undefined || run.parked !== undefined) return ignore(sprint, event, 'nothing_to_skip');
  resetGuards(run);
  delete run.stuck;
  const next = node?.next[handle];
  if (next !== undefined && isHeldBack(sprint, run)) setOut(sprint, plan, run, next);
  else driveOut(sprint, plan, run, handle);
}

function move(sprint: Sprint, plan: FlowPlan, run: RunState, event: ControlEvent): void {
  if (event.nodeId === undefined || plan.nodes[event.nodeId] === undefined) return ignore(sprint, event, 'node_missing');
  resetGuards(run);
  delete run.wait;
  delete run.pending;
  delete run.stuck;
  setOut(sprint, plan, run, event.nodeId);
}

// A person looked at it, so it may go on as if it had waited.
function resetGuards(run: RunState): void {
  run.counters = { steps: run.counters.steps, sinceWait: 0, perNode: {} };
  run.replying = false;
}

function ignore(sprint: Sprint, event: ControlEvent, reason: Reason): void {
  const { runId, flowId, nodeId, action } = event;
  note(sprint, 'ignore', {
    ...(runId === undefined ? {} : { runId }),
    ...(flowId === undefined ? {} : { flowId }),
    ...(nodeId === undefined ? {} : { nodeId }),
    detail: { reason, action, eventId: event.id },
  });
}
