import type { StepResult, WaitKind } from '../../../nodes/contract.ts';
import type { EngineEvent, RunState } from '../../../schemas/generated/types.ts';
import { askStep, driveOn } from '../runs/drive.ts';
import { planOrStuck } from '../runs/fail-run.ts';
import { wholeOf } from '../runs/family.ts';
import { keepMessage } from '../runs/keep-message.ts';
import { isHeldBack } from '../runs/plan-of.ts';
import { isAlive, noteRun, type Sprint } from '../sprint.ts';

/** What the waiting node of a run would make of an event; undefined when it does not wait for such a thing. Changes nothing. */
export function considered(sprint: Sprint, run: RunState, event: EngineEvent): Exclude<StepResult, { do: 'decline' }> | undefined {
  if (!isAlive(sprint, run) || isHeldBack(sprint, run) || run.wait?.accepts.includes(event.kind as WaitKind) !== true) return undefined;
  const plan = planOrStuck(sprint, run);
  if (plan === undefined) return undefined;
  // The step is to see the new message as its message already now; if it declines, the run goes on with the old one.
  const before = run.messageId;
  if (event.kind === 'inbound') keepMessage(sprint, run, event.message);
  const result = askStep(sprint, plan, run, event);
  if (before === undefined) delete run.messageId;
  else run.messageId = before;
  return result.do === 'decline' ? undefined : result;
}

/** Carries out what was considered: the event is the run's now. */
export function give(sprint: Sprint, run: RunState, event: EngineEvent, result: StepResult): void {
  const plan = planOrStuck(sprint, run);
  if (plan === undefined) return;
  run.replying = event.kind === 'inbound';
  if (event.kind === 'inbound') keepMessage(sprint, run, event.message);
  noteRun(sprint, 'resume', run, { detail: { by: event.kind, eventId: event.id } });
  driveOn(sprint, plan, run, result);
}

/** Offers an event to every run that waits for its kind; more than one may take it. Whether one did. */
export function offerToWaits(sprint: Sprint, event: EngineEvent): boolean {
  const addressee = event.kind === 'external' ? event.runId : undefined;
  const present = sprint.state.runs.filter((run) => addressee === undefined || wholeOf(sprint, run).id === addressee);
  let taken = false;
  for (const run of present) {
    const result = considered(sprint, run, event);
    if (result === undefined) continue;
    give(sprint, run, event, result);
    taken = true;
  }
  return taken;
}
