import type { Client } from '@temporalio/client';
import { durations, limits } from '../../schemas/limits.ts';
import type { ControlEvent, RunMoveRecord } from '../../schemas/generated/types.ts';
import type { TellRunsOutput, UndoMoveInput } from '../../workflows/activity-contract.ts';
import { RunMoveModel } from '../store/models/run-moves.ts';
import { moveIdOf } from './move-ids.ts';
import { publishProgress } from './move-progress.ts';
import { tellEach } from './tell-each.ts';

const BATCH = 100;

/** The activity that tells one batch of moved conversations to go back to where they were. */
export function createTellUndo(client: Client): (input: UndoMoveInput) => Promise<TellRunsOutput> {
  return async (input) => {
    const { orgId, flowId, version, after, told = 0 } = input;
    const moveId = moveIdOf(flowId, version);
    const rows = await RunMoveModel.find({ moveId, result: { $in: ['open', 'moved'] }, ...(after === undefined ? {} : { _id: { $gt: after } }) }).sort({ _id: 1 }).limit(BATCH).lean();
    const fresh = rows.filter((row) => row.undo === undefined || row.undo === 'open');
    await RunMoveModel.updateMany({ _id: { $in: fresh.map((row) => row._id) }, undo: { $exists: false } }, { $set: { undo: 'open' } });
    await tellEach(client, fresh, (row) => keyOf(orgId, row), (row, index) => eventFor(input, row, told + index), failed);
    await publishProgress(orgId, flowId, version);
    const last = rows.length < BATCH ? undefined : rows.at(-1)?._id;
    return { told: fresh.length, ...(last === undefined ? {} : { last }) };
  };
}

/** conversationId is numberId:contactId; ids of numbers have no colon. */
function keyOf(orgId: string, { conversationId }: RunMoveRecord) {
  const at = conversationId.indexOf(':');
  return { orgId, numberId: conversationId.slice(0, at), contactId: conversationId.slice(at + 1) };
}

function eventFor({ flowId, version, userId, at }: UndoMoveInput, { runId }: RunMoveRecord, place: number): ControlEvent {
  const releaseAt = at + Math.floor((place * durations.MINUTE) / limits.releasePerMinute);
  return { kind: 'control', id: `undoPublish:${runId}:${version}`, at, action: 'undoPublish', runId, flowId, version, releaseAt, ...(userId === undefined ? {} : { userId }) };
}

async function failed({ _id }: RunMoveRecord): Promise<void> {
  await RunMoveModel.updateOne({ _id, undo: 'open' }, { $set: { undo: 'failed', undoReason: 'not_told' } });
}
