import type { RunJobEntry, RunJobRecord } from '../../schemas/generated/types.ts';
import { publish } from '../store/feed.ts';
import { RunJobChunkModel } from '../store/models/run-job-chunks.ts';
import { countResults } from './count-results.ts';

/** Keeps what became of a chunk's runs, and tells whoever watches the job. */
export async function saveChunk({ _id: jobId, orgId }: RunJobRecord, chunk: number, entries: RunJobEntry[]): Promise<void> {
  await RunJobChunkModel.updateOne({ _id: `${jobId}:${chunk}` }, { $set: { entries, counts: countResults(entries) } });
  publish({ orgId, topic: 'runs', type: 'job.changed', id: jobId });
}
