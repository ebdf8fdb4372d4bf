import { RunModel } from '../../activities/store/models/runs.ts';
import { userName } from '../../activities/store/user-names.ts';
import type { FlowVersionItem, FlowVersionRecord } from '../../schemas/generated/types.ts';

/** Versions as the history shows them, with how many contacts are still inside each. All of one flow. */
export async function versionItems(versions: readonly FlowVersionRecord[]): Promise<FlowVersionItem[]> {
  const flowId = versions[0]?.flowId;
  const groups: { _id: number; count: number }[] = await RunModel.aggregate([
    { $match: { flowId, status: { $in: ['running', 'waiting', 'stuck'] } } },
    { $group: { _id: '$version', count: { $sum: 1 } } },
  ]);
  const running = new Map(groups.map((group) => [group._id, group.count]));
  return Promise.all(versions.map((version) => versionItem(version, running.get(version.number) ?? 0)));
}

async function versionItem(version: FlowVersionRecord, running: number): Promise<FlowVersionItem> {
  const { number, planHash, message, author, createdAt } = version;
  const name = author === undefined ? undefined : await userName(author);
  return { number, planHash, message, createdAt: createdAt.toISOString(), running, ...(author === undefined || name === undefined ? {} : { author: { id: author, name } }) };
}
