import type { FlowMove, FlowMoveCounts, FlowMoveReason, FlowMoveRecord, RunMoveRecord } from '../../schemas/generated/types.ts';
import { publish } from '../store/feed.ts';
import { FlowMoveModel } from '../store/models/flow-moves.ts';
import { RunMoveModel } from '../store/models/run-moves.ts';
import { userName } from '../store/user-names.ts';
import { moveIdOf } from './move-ids.ts';

type Group = { readonly _id: Partial<Pick<RunMoveRecord, 'result' | 'reason' | 'undo' | 'undoReason'>>; readonly count: number };

/** How far a publication is with the contacts inside earlier versions, counted from the list of its runs. */
export async function moveProgress(move: FlowMoveRecord): Promise<FlowMove> {
  const groups = await RunMoveModel.aggregate<Group>([
    { $match: { moveId: move._id } },
    { $group: { _id: { result: '$result', reason: '$reason', undo: '$undo', undoReason: '$undoReason' }, count: { $sum: 1 } } },
  ]);
  const listed = groups.reduce((sum, group) => sum + group.count, 0);
  const counts = countsOf(groups);
  // Those who left by themselves before they were told are never put on the list.
  const untold = move.toldAt === undefined && move.undoneAt === undefined ? Math.max(0, move.total - listed) : 0;
  const underWay = groups.some(({ _id }) => _id.undo === 'open');
  return {
    version: move.version,
    running: move.running,
    timers: move.timers,
    state: stateOf(move, counts, underWay),
    total: Math.max(listed, move.toldAt === undefined ? move.total : 0),
    counts: { ...counts, open: counts.open + untold },
    reasons: reasonsOf(groups),
    startedAt: move.startedAt.toISOString(),
    ...(await byWhom('startedBy', move.startedBy)),
    ...(move.undoneAt === undefined ? {} : { undoneAt: move.undoneAt.toISOString() }),
    ...(await byWhom('undoneBy', move.undoneBy)),
  };
}

/** Tells everybody who looks at the flow how far a publication is. */
export async function publishProgress(orgId: string, flowId: string, version: number): Promise<FlowMove | undefined> {
  const move = await FlowMoveModel.findById(moveIdOf(flowId, version)).lean();
  if (move === null) return undefined;
  const progress = await moveProgress(move);
  publish({ orgId, topic: `flow:${flowId}`, type: 'move.progress', id: flowId, data: { ...progress } });
  return progress;
}

function countsOf(groups: readonly Group[]): FlowMoveCounts {
  const counts: FlowMoveCounts = { open: 0, moved: 0, exited: 0, kept: 0, stopped: 0, skipped: 0, failed: 0, undone: 0 };
  for (const { _id: { result = 'open', undo }, count } of groups) counts[undo === 'undone' ? 'undone' : result] += count;
  return counts;
}

function stateOf(move: FlowMoveRecord, counts: FlowMoveCounts, underWay: boolean): FlowMove['state'] {
  if (move.undoneAt !== undefined) return move.undoToldAt === undefined || underWay ? 'undoing' : 'undone';
  return move.toldAt === undefined || counts.open > 0 ? 'running' : 'done';
}

function reasonsOf(groups: readonly Group[]): FlowMoveReason[] {
  const found: FlowMoveReason[] = [];
  for (const { _id: { result, reason, undo, undoReason }, count } of groups) {
    if (undo === 'refused' || undo === 'failed') found.push({ result: 'refused', reason: undoReason ?? undo, count });
    else if (reason !== undefined && (result === 'kept' || result === 'skipped' || result === 'failed')) found.push({ result, reason, count });
  }
  return found.sort((one, other) => other.count - one.count);
}

async function byWhom<Name extends string>(name: Name, userId: string | undefined): Promise<Partial<Record<Name, { id: string; name: string }>>> {
  if (userId === undefined) return {};
  const person = { id: userId, name: (await userName(userId)) ?? userId };
  return { [name]: person } as Partial<Record<Name, { id: string; name: string }>>;
}
