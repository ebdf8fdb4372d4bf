import { limits } from '../../../schemas/limits.ts';
import type { Sprint } from '../sprint.ts';

/** Whether the conversation may have so many more runs; children that have yet to set out keep their places. */
export function hasRoom({ state, places }: Sprint, more: number): boolean {
  return state.runs.length + places + more <= limits.maxRunsPerConversation;
}
