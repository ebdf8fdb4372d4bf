import type { FlowPlan, RunState } from '../../../schemas/generated/types.ts';
import { stepContext } from '../context/step-context.ts';
import { runRulesOf } from '../run-rules.ts';
import type { Sprint } from '../sprint.ts';

/** Notes at entry whether the goal is reached already: then it is not counted. */
export function noteGoalBefore(sprint: Sprint, plan: FlowPlan, run: RunState): void {
  const when = runRulesOf(plan).goal?.when;
  try {
    if (when !== undefined && stepContext(sprint, run).evaluate(when)) run.goalBefore = true;
  } catch {
    // The same error ends the run with its words when the goal is looked at for the first time.
    return;
  }
}
