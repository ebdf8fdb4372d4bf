import type { RunJobChunkRecord, RunJobCounts } from '../../schemas/generated/types.ts';

/** How many runs of a chunk stand where. */
export function countResults(entries: RunJobChunkRecord['entries']): RunJobCounts {
  const counts: RunJobCounts = { waiting: 0, told: 0, done: 0, again: 0, refused: 0, open: 0 };
  for (const { result } of entries) counts[result] += 1;
  return counts;
}
