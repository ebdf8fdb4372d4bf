import { DryRunChunkModel } from '../store/models/dry-run-chunks.ts';
import { DryRunModel } from '../store/models/dry-runs.ts';
import { chunkIds } from './dry-run-counts.ts';

/** Takes away results that nobody will ask for any more. before: epoch milliseconds. */
export async function sweepDryRuns(before: number): Promise<void> {
  for (const record of await DryRunModel.find({ createdAt: { $lt: new Date(before) } }, { chunks: 1 }).lean()) {
    // One more than is known of: a worker may have died after it stored a chunk.
    await DryRunChunkModel.deleteMany({ _id: { $in: [...chunkIds(record), `${record._id}:${record.chunks}`] } });
    await DryRunModel.deleteOne({ _id: record._id });
  }
}
