import type { NumberRecord, SpeedChangeRecord } from '../../schemas/generated/types.ts';
import { SpeedChangeModel } from '../store/models/speed-changes.ts';

/** Writes the last change of a number into its history, once however often it is called. */
export async function keepChange({ _id: numberId, orgId, speed: { change, changes } }: Pick<NumberRecord, '_id' | 'orgId' | 'speed'>): Promise<void> {
  if (change === undefined || changes === undefined) return;
  const _id = historyId(numberId, changes);
  await SpeedChangeModel.updateOne({ _id }, { $setOnInsert: { orgId, numberId, change } }, { upsert: true });
}

/** The history of a number, newest first; before is the id of the last entry that is known. */
export async function speedHistory({ _id: numberId, speed }: Pick<NumberRecord, '_id' | 'speed'>, limit: number, before?: string): Promise<SpeedChangeRecord[]> {
  // Entries are counted, so that their ids are known without a search.
  const last = before === undefined ? (speed.changes ?? 0) : Number(before.slice(before.lastIndexOf(':') + 1)) - 1;
  const ids = Array.from({ length: Math.max(0, Math.min(limit, last)) }, (_, index) => historyId(numberId, last - index));
  const found = new Map((await SpeedChangeModel.find({ _id: { $in: ids } }).lean()).map((record) => [record._id, record]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

function historyId(numberId: string, place: number): string {
  return `${numberId}:${String(place).padStart(10, '0')}`;
}
