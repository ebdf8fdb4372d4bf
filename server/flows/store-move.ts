import { moveIdOf } from '../../activities/publishing/move-ids.ts';
import { FlowMoveModel } from '../../activities/store/models/flow-moves.ts';
import { RunModel, wholeRuns } from '../../activities/store/models/runs.ts';
import { limits } from '../../schemas/limits.ts';
import type { FlowMoveRecord, FlowVersionRecord } from '../../schemas/generated/types.ts';

/** What a publication does with contacts inside earlier versions. */
export interface MoveOrder {
  readonly running: 'move' | 'stop';
  readonly timers?: FlowMoveRecord['timers'] | undefined;
  readonly releasePerMinute?: number | undefined;
  /** Node that is gone -> node to go to, "exit" or "keep". */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  readonly userId?: string | undefined;
}

/** Keeps the order of a version that is about to go live; without one, none is left of an attempt that was interrupted. */
export async function storeMove(version: FlowVersionRecord, order: MoveOrder | undefined, now: number): Promise<void> {
  const { orgId, flowId, number, planHash } = version;
  const _id = moveIdOf(flowId, number);
  if (order === undefined) {
    await FlowMoveModel.deleteOne({ _id });
    return;
  }
  const { running, timers = 'keep', releasePerMinute = limits.releasePerMinute, mapping = {}, userId } = order;
  const total = await RunModel.countDocuments({ orgId, flowId, status: { $ne: 'ended' }, version: { $lt: number }, ...wholeRuns });
  const move: FlowMoveRecord = { _id, orgId, flowId, version: number, running, timers, releasePerMinute, mapping: { ...mapping }, planHash, total, startedAt: new Date(now), ...(userId === undefined ? {} : { startedBy: userId }) };
  await FlowMoveModel.replaceOne({ _id }, move, { upsert: true });
}
