import { armCounts } from '../../activities/ledger/arm-field.ts';
import { ExperimentModel } from '../../activities/store/models/experiments.ts';
import type { ExperimentRecord, ExperimentStats } from '../../schemas/generated/types.ts';

/** What the experiments of a flow have counted, by node id. */
export async function experimentStats(flowId: string): Promise<Record<string, ExperimentStats>> {
  const records = await ExperimentModel.find({ flowId }).lean();
  return Object.fromEntries(records.map((record) => [record.nodeId, experimentBody(record)]));
}

export function experimentBody(record: ExperimentRecord): ExperimentStats {
  const { winner, decidedAt, decidedBy } = record;
  return { arms: armCounts(record), ...(winner === undefined ? {} : { winner }), ...(decidedAt === undefined ? {} : { decidedAt: decidedAt.toISOString() }), ...(decidedBy === undefined ? {} : { decidedBy }) };
}
