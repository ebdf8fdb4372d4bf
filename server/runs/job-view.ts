import { countResults } from '../../activities/runs/count-results.ts';
import { RunJobChunkModel } from '../../activities/store/models/run-job-chunks.ts';
import type { RunJobBody, RunJobCounts, RunJobRecord } from '../../schemas/generated/types.ts';

/** A job with how far it has come. */
export async function jobView({ _id: id, action, state, chunks, createdAt }: RunJobRecord): Promise<RunJobBody> {
  const parts = await RunJobChunkModel.find({ _id: { $in: chunkIds(id, chunks) } }, { counts: 1 }).lean();
  const counts = parts.reduce((sum, part) => added(sum, part.counts), countResults([]));
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { id, action, state, counts, createdAt: createdAt.toISOString(), ...(chunks === undefined ? {} : { total }) };
}

/** Keys of a job's chunks. */
export function chunkIds(jobId: string, chunks = 0): string[] {
  return Array.from({ length: chunks }, (_, chunk) => `${jobId}:${chunk}`);
}

function added(one: RunJobCounts, other: RunJobCounts): RunJobCounts {
  return { waiting: one.waiting + other.waiting, told: one.told + other.told, done: one.done + other.done, again: one.again + other.again, refused: one.refused + other.refused, open: one.open + other.open };
}
