import type { DryRunCounts, DryRunRecord } from '../../schemas/generated/types.ts';
import { noPlays, sumCounts } from '../../workflows/engine/dry-run/sum-plays.ts';
import { DryRunChunkModel } from '../store/models/dry-run-chunks.ts';

/** Ids of the chunks that are stored. */
export function chunkIds({ _id, chunks }: Pick<DryRunRecord, '_id' | 'chunks'>): string[] {
  return Array.from({ length: chunks }, (_, chunk) => `${_id}:${chunk}`);
}

/** What has come of a dry run so far. */
export async function dryRunCounts(record: Pick<DryRunRecord, '_id' | 'chunks'>): Promise<DryRunCounts> {
  if (record.chunks === 0) return noPlays;
  const chunks = await DryRunChunkModel.find({ _id: { $in: chunkIds(record) } }).lean();
  return sumCounts(chunks.map(({ counts }) => counts));
}
