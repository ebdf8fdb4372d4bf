import { limits } from '../../schemas/limits.ts';
import type { AdvanceInput, AdvanceOutput } from './engine-io.ts';
import { moveRuns } from './events/publish.ts';
import { handleEvent } from './events/handle-event.ts';
import { offerCallbacks } from './events/early-callbacks.ts';
import { carryOutHandover } from './events/handover.ts';
import { orderEvents } from './order-events.ts';
import { routeHeld } from './routing/route-inbound.ts';
import { carryOutJumps } from './runs/carry-out-jumps.ts';
import { deadlines } from './runs/deadlines.ts';
import { applyExitRules } from './runs/exit-rules.ts';
import { fireDeadlines } from './runs/fire-deadlines.ts';
import { forgetMessages } from './runs/keep-message.ts';
import { startQueued } from './runs/queued-starts.ts';
import { createSprint, type Sprint } from './sprint.ts';

export type { AdvanceInput, AdvanceOutput } from './engine-io.ts';

/**
 * The engine: from what is known of a conversation and what has happened to what is known now and what is to be
 * done. Pure: no clock, chance or outside world; the input is not changed, and the same input gives the same output.
 */
export function advance(input: AdvanceInput): AdvanceOutput {
  const sprint = createSprint(input);
  for (const event of orderEvents(input.events)) {
    // What was due before this happened comes first; what is due at the same instant or later yields to it.
    fireDeadlines(sprint, event.at - 1);
    handleEvent(sprint, event);
    settleDown(sprint);
  }
  comeToRest(sprint);
  forgetMessages(sprint);
  return { state: sprint.state, commands: sprint.commands, trace: sprint.trace, ended: sprint.ended, wakeAt: deadlines(sprint)[0]?.at, idle: isIdle(sprint) };
}

/** What is set free when a run rests (automation goes on after a hand-over) may be due already, so it is looked at again. */
function comeToRest(sprint: Sprint): void {
  for (let round = 0; round <= limits.maxRunsPerConversation; round += 1) {
    fireDeadlines(sprint, sprint.now);
    applyExitRules(sprint);
    settleDown(sprint);
    if ((deadlines(sprint)[0]?.at ?? Number.POSITIVE_INFINITY) > sprint.now) return;
  }
}

/** What waited for a run to rest or to end goes on. */
function settleDown(sprint: Sprint): void {
  carryOutJumps(sprint);
  carryOutHandover(sprint);
  offerCallbacks(sprint);
  moveRuns(sprint);
  routeHeld(sprint);
  startQueued(sprint);
}

function isIdle({ state, commands }: Sprint): boolean {
  return state.runs.length === 0 && state.watches.length === 0 && commands.length === 0 && (state.held?.length ?? 0) === 0 && (state.queue?.length ?? 0) === 0;
}
