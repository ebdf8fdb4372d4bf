import type { CommandDoneEvent, RunState } from '../../../schemas/generated/types.ts';
import { consultTriggers } from '../routing/triggers.ts';
import { askStep, driveOn } from '../runs/drive.ts';
import { forgetSend } from '../runs/send-caps.ts';
import { planOrStuck } from '../runs/fail-run.ts';
import { runIdOfCommand } from '../ids.ts';
import { isHeldBack } from '../runs/plan-of.ts';
import { note, noteRun, type Sprint } from '../sprint.ts';

/** The result of a command goes to the run that waits for it, and to nobody else. */
export function onCommandDone(sprint: Sprint, event: CommandDoneEvent): void {
  const run = sprint.state.runs.find((candidate) => candidate.pending?.commandId === event.commandId);
  const messageLeft = event.ok && (run?.pending?.kind === 'send' || typeof event.result?.['wamid'] === 'string');
  if (!event.ok) forgetSend(sprint, event.commandId);
  if (messageLeft) {
    const { memory } = sprint.state;
    memory.lastOutboundAt = Math.max(memory.lastOutboundAt ?? 0, event.at);
    consultTriggers(sprint, event);
  }
  if (run === undefined) {
    note(sprint, 'ignore', { runId: runIdOfCommand(event.commandId), detail: { reason: 'result of a command that nobody waits for', commandId: event.commandId, ok: event.ok } });
    return;
  }
  if (event.ok && run.pending?.kind === 'send') run.sentId = event.commandId;
  if (isHeldBack(sprint, run)) run.pending = { ...run.pending, commandId: event.commandId, done: event };
  else resume(sprint, run, event);
}

function resume(sprint: Sprint, run: RunState, event: CommandDoneEvent): void {
  const plan = planOrStuck(sprint, run);
  if (plan === undefined) return;
  noteRun(sprint, 'resume', run, { detail: { by: 'commandDone', commandId: event.commandId, ok: event.ok } });
  driveOn(sprint, plan, run, askStep(sprint, plan, run, event));
}
