import type { CommandRequest } from '../../../nodes/contract.ts';
import type { RunState, WatchState } from '../../../schemas/generated/types.ts';
import { noteRun, type Sprint } from '../sprint.ts';
import { startWatched } from '../routing/watches.ts';
import { deadlines } from './deadlines.ts';
import { askStep, driveOn } from './drive.ts';
import { endRun } from './end-run.ts';
import { leavesEarly } from './exit-rules.ts';
import { planOrStuck } from './fail-run.ts';

/** Lets everything happen whose time came at or before `upTo`, in order of time. */
export function fireDeadlines(sprint: Sprint, upTo: number): void {
  for (;;) {
    const [due] = deadlines(sprint);
    if (due === undefined || due.at > Math.min(upTo, sprint.now)) return;
    if (due.kind === 'watch') fireWatch(sprint, due.watch);
    else if (due.kind === 'wait') fireWait(sprint, due.run, due.at);
    else endRun(sprint, due.run, 'expired');
  }
}

function fireWait(sprint: Sprint, run: RunState, at: number): void {
  const plan = planOrStuck(sprint, run);
  // The contact may have changed without an event while the run slept.
  if (plan === undefined || leavesEarly(sprint, run)) return;
  run.replying = false;
  noteRun(sprint, 'resume', run, { detail: { by: 'timer' } });
  const held = run.wait?.held as CommandRequest | undefined;
  driveOn(sprint, plan, run, held === undefined ? askStep(sprint, plan, run, { kind: 'timer', at }) : { do: 'run', command: held });
}

function fireWatch(sprint: Sprint, watch: WatchState): void {
  sprint.state.watches.splice(sprint.state.watches.indexOf(watch), 1);
  startWatched(sprint, watch);
}
