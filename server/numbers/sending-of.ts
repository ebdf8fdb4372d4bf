import { NumberHourModel } from '../../activities/store/models/number-hours.ts';
import { hourId } from '../../activities/whatsapp/sending-log.ts';
import type { NumberHourRecord } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';

const MINUTES = 60;

/** What a number has sent of late. */
export interface Sending {
  /** Messages in each of the last 60 minutes, the present one last. */
  readonly sentByMinute: readonly number[];
  /** Messages refused in this hour and the one before. */
  readonly failed: number;
}

/** What numbers have sent in the last hour; a number that sent nothing is missing. Found by id, two records for each number. */
export async function sendingOf(numberIds: readonly string[], now: number): Promise<ReadonlyMap<string, Sending>> {
  const hour = Math.floor(now / durations.HOUR);
  const records = await NumberHourModel.find({ _id: { $in: numberIds.flatMap((id) => [hourId(id, hour - 1), hourId(id, hour)]) } }).lean();
  const byNumber = Map.groupBy(records, ({ numberId }) => numberId);
  return new Map([...byNumber].map(([id, own]) => [id, { sentByMinute: lastMinutes(own, now), failed: own.reduce((sum, { failed }) => sum + failed, 0) }]));
}

function lastMinutes(records: readonly NumberHourRecord[], now: number): number[] {
  const present = Math.floor(now / durations.MINUTE);
  return Array.from({ length: MINUTES }, (_, index) => {
    const minute = present - (MINUTES - 1) + index;
    const record = records.find(({ at }) => Math.floor(at.getTime() / durations.HOUR) === Math.floor(minute / MINUTES));
    return Number(record?.sent[`m${minute % MINUTES}`] ?? 0);
  });
}
