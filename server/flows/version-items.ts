import { FlowMoveModel } from '../../activities/store/models/flow-moves.ts';
import { RunModel, wholeRuns } from '../../activities/store/models/runs.ts';
import { userName } from '../../activities/store/user-names.ts';
import type { FlowVersionItem, FlowVersionRecord } from '../../schemas/generated/types.ts';

/** Versions as the history shows them, with how many contacts are still inside each. All of one flow. */
export async function versionItems(versions: readonly FlowVersionRecord[]): Promise<FlowVersionItem[]> {
  const flowId = versions[0]?.flowId;
  const groups: { _id: number; count: number }[] = await RunModel.aggregate([
    { $match: { flowId, status: { $in: ['running', 'waiting', 'stuck'] }, ...wholeRuns } },
    { $group: { _id: '$version', count: { $sum: 1 } } },
  ]);
  const running = new Map(groups.map((group) => [group._id, group.count]));
  const moves = await FlowMoveModel.find({ _id: { $in: versions.map((version) => version._id) } }, { _id: 1 }).lean();
  const moved = new Set(moves.map((move) => move._id));
  return Promise.all(versions.map(async (version) => ({ ...(await versionItem(version, running.get(version.number) ?? 0)), ...(moved.has(version._id) ? { hasMove: true } : {}) })));
}

async function versionItem(version: FlowVersionRecord, running: number): Promise<FlowVersionItem> {
  const { number, planHash, message, author, createdAt, failedTests } = version;
  const name = author === undefined ? undefined : await userName(author);
  return { number, planHash, message, createdAt: createdAt.toISOString(), running, ...(failedTests === undefined ? {} : { failedTests }), ...(author === undefined || name === undefined ? {} : { author: { id: author, name } }) };
}
