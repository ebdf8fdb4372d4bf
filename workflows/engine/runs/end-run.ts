import type { ChildEvent, RunState } from '../../../schemas/generated/types.ts';
import { noteRun, type Sprint } from '../sprint.ts';
import { endChildren, tellParent } from './children.ts';
import { entryId } from './entry-key.ts';

/**
 * Ends a run with an outcome of the closed list (outcomes.ts), and with it whatever it set out. Results of what it still has
 * under way are ignored later. The run that set it out, if any, goes on: met is where a branch has arrived.
 */
export function endRun(sprint: Sprint, run: RunState, outcome: string, detail?: Record<string, unknown>, met?: ChildEvent['met']): void {
  const { runs } = sprint.state;
  const index = runs.indexOf(run);
  if (index < 0) return;
  runs.splice(index, 1);
  sprint.ended.push(run);
  endChildren(sprint, run, outcome);
  if (run.parent === undefined) rememberEnd(sprint, run);
  noteRun(sprint, 'end', run, { outcome, ...(detail === undefined ? {} : { detail }) });
  tellParent(sprint, run, outcome, met);
}

function rememberEnd({ now, state: { memory } }: Sprint, run: RunState): void {
  for (const id of new Set([run.flowId, entryId(run.flowId, run.key)])) {
    const entry = memory.entries[id];
    if (entry !== undefined) memory.entries[id] = { ...entry, endedAt: now };
  }
}
