import type { RunState, WatchState } from '../../../schemas/generated/types.ts';
import { disarm } from '../routing/watches.ts';
import { isAlive, note, noteRun, type Sprint } from '../sprint.ts';
import { takeReturned } from './children.ts';
import { askStep, driveOn } from './drive.ts';
import { endRun } from './end-run.ts';
import { wholeOf } from './family.ts';
import { planOrStuck } from './fail-run.ts';
import { isHeldBack, rulesOf } from './plan-of.ts';
import { setOut } from './start-run.ts';

/** A person takes the conversation: each flow pauses, ends or goes on, as it is set. */
export function takeOver(sprint: Sprint, userId: string | undefined): void {
  const { state } = sprint;
  const already = state.paused !== null;
  state.paused = { since: state.paused?.since ?? sprint.now, ...(userId === undefined ? {} : { userId }) };
  state.memory.paused = state.paused;
  // What was waiting to be routed is for the person now.
  for (const { id, message } of state.held ?? []) note(sprint, 'ignore', { detail: { reason: 'person_has_it', eventId: id, messageId: message.id } });
  delete state.held;
  if (already) return;
  pauseAll(sprint, [...state.runs], [...state.watches]);
}

/** Does to these runs and watches what a person's taking over means for them. */
export function pauseAll(sprint: Sprint, runs: readonly RunState[], watches: readonly WatchState[]): void {
  for (const run of runs) if (isAlive(sprint, run)) pauseRun(sprint, run);
  for (const watch of watches) pauseWatch(sprint, watch);
}

/** The person hands back: frozen timers run on with what was left of them, and what came meanwhile is dealt with. */
export function handBack(sprint: Sprint): void {
  const { state } = sprint;
  if (state.paused === null) return;
  const held = state.runs.filter((run) => isHeldBack(sprint, run));
  state.paused = null;
  delete state.memory.paused;
  note(sprint, 'unpause');
  for (const watch of state.watches) {
    if (watch.remainingMs === undefined) continue;
    watch.until = sprint.now + watch.remainingMs;
    delete watch.remainingMs;
  }
  for (const run of held) if (isAlive(sprint, run)) resumeRun(sprint, run);
}

function pauseRun(sprint: Sprint, run: RunState): void {
  if (!isHeldBack(sprint, run)) return;
  const rules = rulesOf(sprint, run);
  if (rules?.onAgentTakeover === 'end') {
    endRun(sprint, wholeOf(sprint, run), 'taken_over');
    return;
  }
  if (run.wait?.until !== undefined && rules?.timersDuringPause !== 'run') {
    const { until, ...wait } = run.wait;
    run.wait = { ...wait, remainingMs: Math.max(0, until - sprint.now) };
  }
  noteRun(sprint, 'pause', run, { detail: { reason: 'person_has_it' } });
}

function pauseWatch(sprint: Sprint, watch: WatchState): void {
  const rules = rulesOf(sprint, watch);
  if (rules?.onAgentTakeover === 'end') disarm(sprint, watch, 'person_has_it');
  else if (rules?.onAgentTakeover !== 'ignore' && rules?.timersDuringPause !== 'run') watch.remainingMs = Math.max(0, watch.until - sprint.now);
}

function resumeRun(sprint: Sprint, run: RunState): void {
  noteRun(sprint, 'unpause', run);
  if (run.wait?.remainingMs !== undefined) {
    const { remainingMs, ...wait } = run.wait;
    run.wait = { ...wait, until: sprint.now + remainingMs };
  }
  const { parked, pending } = run;
  if (parked === undefined && run.returned !== undefined) return takeReturned(sprint, run);
  if (parked === undefined && pending?.done === undefined) return;
  const plan = planOrStuck(sprint, run);
  if (plan === undefined) return;
  if (parked !== undefined) setOut(sprint, plan, run, parked);
  else if (pending?.done !== undefined) driveOn(sprint, plan, run, askStep(sprint, plan, run, pending.done));
}
