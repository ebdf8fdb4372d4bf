import type { CountSuccessInput } from '../../schemas/generated/types.ts';
import { winningArm } from '../../workflows/engine/ledger/winning-arm.ts';
import { ExperimentEntryModel, ExperimentModel } from '../store/models/experiments.ts';
import { armCounts, armField } from './arm-field.ts';

/** Counts once that a contact did what an experiment is about, and decides the experiment when it says so. */
export async function countSuccess({ flowId, nodeId, contactId, decide, minSample }: CountSuccessInput, now: () => number = Date.now): Promise<Record<string, never>> {
  const experiment = `${flowId}:${nodeId}`;
  const _id = `${experiment}:${contactId}`;
  const entry = await ExperimentEntryModel.findOneAndUpdate({ _id, reachedAt: { $exists: false } }, { $set: { reachedAt: new Date(now()) } }).lean();
  if (entry === null) return {};
  await ExperimentModel.updateOne({ _id: experiment }, { $inc: { [`arms.${armField(entry.arm)}.reached`]: 1 } });
  if (decide !== 'auto') return {};
  const record = await ExperimentModel.findById(experiment).lean();
  const winner = record === null || record.winner !== undefined ? undefined : winningArm(armCounts(record), minSample);
  // Whoever comes first decides; a person who was faster is not overruled.
  if (winner !== undefined) await ExperimentModel.updateOne({ _id: experiment, winner: { $exists: false } }, { $set: { winner, decidedAt: new Date(now()) } });
  return {};
}
