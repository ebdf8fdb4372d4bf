import type { RunState } from '../../../schemas/generated/types.ts';
import { noteRun, type Sprint } from '../sprint.ts';

/** The run waits in front of a node until the person who has the conversation hands it back. */
export function park(sprint: Sprint, run: RunState, nodeId: string): void {
  run.parked = nodeId;
  noteRun(sprint, 'pause', run, { detail: { reason: 'person_has_it' } });
}
