import type { RunState } from '../../../schemas/generated/types.ts';
import { entryId } from './entry-key.ts';
import { noteRun, type Sprint } from '../sprint.ts';

/** Ends a run with an outcome of the closed list (outcomes.ts). Results of what it still has under way are ignored later. */
export function endRun(sprint: Sprint, run: RunState, outcome: string, detail?: Record<string, unknown>): void {
  const { runs, memory } = sprint.state;
  const index = runs.indexOf(run);
  if (index < 0) return;
  runs.splice(index, 1);
  sprint.ended.push(run);
  for (const id of new Set([run.flowId, entryId(run.flowId, run.key)])) {
    const entry = memory.entries[id];
    if (entry !== undefined) memory.entries[id] = { ...entry, endedAt: sprint.now };
  }
  noteRun(sprint, 'end', run, { outcome, ...(detail === undefined ? {} : { detail }) });
}
