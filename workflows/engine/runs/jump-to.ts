import type { RunState } from '../../../schemas/generated/types.ts';
import type { Sprint } from '../sprint.ts';

/** The run leaves what it does and goes on at another node as soon as the engine is done with what happens now. */
export function jumpTo(sprint: Sprint, run: RunState, nodeId: string): void {
  delete run.wait;
  delete run.pending;
  sprint.jumps.set(run, nodeId);
}
