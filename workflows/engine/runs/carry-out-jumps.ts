import { isAlive, type Sprint } from '../sprint.ts';
import { endChildren } from './children.ts';
import { planOf } from './plan-of.ts';
import { setOut } from './start-run.ts';

/** Runs that are to go on elsewhere do so now. */
export function carryOutJumps(sprint: Sprint): void {
  for (const [run, nodeId] of sprint.jumps) {
    sprint.jumps.delete(run);
    const plan = planOf(sprint, run);
    if (plan === undefined || !isAlive(sprint, run)) continue;
    endChildren(sprint, run, 'goal');
    setOut(sprint, plan, run, nodeId);
  }
}
