import { limits } from '../../../schemas/limits.ts';
import type { ExternalEvent, RunState } from '../../../schemas/generated/types.ts';
import { isHeldBack } from '../runs/plan-of.ts';
import type { Sprint } from '../sprint.ts';
import { considered, give, offerToWaits } from './offer.ts';

/** An event that a flow waits for is not lost because a person has the conversation just then. The oldest go when they become too many. */
export function keepMissed(sprint: Sprint, event: ExternalEvent): void {
  const isAwaited = sprint.state.runs.some((run) => run.wait?.accepts.includes('external') === true && isHeldBack(sprint, run));
  if (!isAwaited) return;
  const missed = [...(sprint.state.missed ?? []), event];
  while (JSON.stringify(missed).length > limits.maxMissedBytes) missed.shift();
  sprint.state.missed = missed;
}

/** After the hand-back: what was missed is offered to the flows that wait, in the order in which it came. */
export function offerMissed(sprint: Sprint): void {
  const { missed = [] } = sprint.state;
  delete sprint.state.missed;
  for (const event of missed) offerToWaits(sprint, event);
  const present = [...sprint.state.runs];
  for (const run of present) offerEarly(sprint, run);
}

/** What became of a message while a person had the conversation. */
function offerEarly(sprint: Sprint, run: RunState): void {
  const result = run.early === undefined ? undefined : considered(sprint, run, run.early);
  if (run.early !== undefined && result !== undefined) give(sprint, run, run.early, result);
}
