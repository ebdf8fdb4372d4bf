import type { DrawArmInput, DrawArmResult } from '../../schemas/generated/types.ts';
import { drawArm as draw } from '../../workflows/engine/ledger/draw-arm.ts';
import { armResult } from '../../workflows/engine/ledger/ledger.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { ExperimentEntryModel, ExperimentModel } from '../store/models/experiments.ts';
import { armField } from './arm-field.ts';

/** The arm of a contact: the one it got before, or one that is drawn now and counted by whoever inserts it. */
export async function drawArm(input: DrawArmInput): Promise<DrawArmResult> {
  const { orgId, flowId, nodeId, contactId } = input;
  const experiment = `${flowId}:${nodeId}`;
  const _id = `${experiment}:${contactId}`;
  const [entry, record] = await Promise.all([ExperimentEntryModel.findById(_id).lean(), ExperimentModel.findById(experiment).lean()]);
  const winner = record?.winner;
  if (entry !== null) return armResult(entry.arm, winner);
  const arm = draw(input, winner);
  try {
    await ExperimentEntryModel.create({ _id, orgId, arm });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return armResult((await ExperimentEntryModel.findById(_id).lean())?.arm ?? arm, winner);
  }
  await ExperimentModel.updateOne({ _id: experiment }, { $inc: { [`arms.${armField(arm)}.entered`]: 1 }, $setOnInsert: { orgId, flowId, nodeId } }, { upsert: true });
  return armResult(arm, winner);
}
