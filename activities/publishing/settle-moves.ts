import { durations } from '../../schemas/limits.ts';
import type { FlowMove, RunMoveRecord } from '../../schemas/generated/types.ts';
import type { SettleInput, SettleOutput } from '../../workflows/activity-contract.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { FlowMoveModel } from '../store/models/flow-moves.ts';
import { RunMoveModel } from '../store/models/run-moves.ts';
import { RunModel } from '../store/models/runs.ts';
import { moveIdOf } from './move-ids.ts';
import { publishProgress } from './move-progress.ts';

/** A conversation that was told needs this long at most to say something, unless its step is under way. */
const QUIET_MS = 10 * durations.SECOND;
const BATCH = 500;

/**
 * After everybody was told: says how far a publication is, and finds out about runs whose conversation does not answer,
 * because it was deleted or had ended. open: how many have not come to rest yet.
 */
export async function settleMoves({ orgId, flowId, version, undo, giveUp }: SettleInput): Promise<SettleOutput> {
  const moveId = moveIdOf(flowId, version);
  const told = undo ? 'undoToldAt' : 'toldAt';
  const now = Date.now();
  await FlowMoveModel.updateOne({ _id: moveId, [told]: { $exists: false } }, { $set: { [told]: new Date(now) } });
  const silent = await RunMoveModel.find({ moveId, ...(undo ? { undo: 'open' as const } : { result: 'open' as const }), toldAt: { $lt: new Date(now - QUIET_MS) } }).limit(BATCH).lean();
  const reasons = await reasonsFor(silent);
  await Promise.all(silent.map(async ({ _id, runId }) => {
    const reason = reasons.get(runId) ?? (giveUp ? 'never_rested' : undefined);
    if (reason === undefined) return;
    if (undo) await RunMoveModel.updateOne({ _id, undo: 'open' }, { $set: { undo: 'failed', undoReason: reason } });
    else await RunMoveModel.updateOne({ _id, result: 'open' }, { $set: { result: reason === 'ended' ? 'skipped' : 'failed', reason } });
  }));
  const progress = await publishProgress(orgId, flowId, version);
  return { open: progress === undefined ? 0 : openOf(progress, undo) };
}

/** run id -> why nothing will come of it any more; runs that go on are left out. */
async function reasonsFor(rows: readonly RunMoveRecord[]): Promise<ReadonlyMap<string, string>> {
  const [runs, conversations] = await Promise.all([
    RunModel.find({ _id: { $in: rows.map((row) => row.runId) } }, { status: 1 }).lean(),
    ConversationModel.find({ _id: { $in: rows.map((row) => row.conversationId) } }, { _id: 1 }).lean(),
  ]);
  const statuses = new Map(runs.map((run) => [run._id, run.status]));
  const present = new Set(conversations.map((conversation) => conversation._id));
  return new Map(rows.flatMap(({ runId, conversationId }): [string, string][] => {
    if (!present.has(conversationId)) return [[runId, 'contact_deleted']];
    const status = statuses.get(runId);
    if (status === undefined) return [[runId, 'run_missing']];
    return status === 'ended' ? [[runId, 'ended']] : [];
  }));
}

function openOf({ state, counts }: FlowMove, undo: boolean): number {
  if (undo) return state === 'undone' ? 0 : 1;
  return counts.open;
}
