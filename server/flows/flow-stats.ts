import { priceTableOf } from '../../activities/costs/price-table-of.ts';
import { NodeCounterModel } from '../../activities/store/models/node-counters.ts';
import { RunProblemModel } from '../../activities/store/models/run-problems.ts';
import { RunModel, wholeRuns } from '../../activities/store/models/runs.ts';
import { experimentStats } from './experiment-stats.ts';
import type { FlowStats, FlowStatsQuery, NodeStats, RunRecord } from '../../schemas/generated/types.ts';

interface NodeCount {
  readonly _id: string;
  readonly count: number;
}

const perNode = { $group: { _id: '$nodeId', count: { $sum: 1 } } };

/** Sums the daily counters of a flow's nodes, of one version or of all, of some days or of all, and counts who waits and who needs help where. */
export async function flowStats(orgId: string, flowId: string, { version, since, until }: FlowStatsQuery): Promise<FlowStats> {
  const day = { ...(since === undefined ? {} : { $gte: since }), ...(until === undefined ? {} : { $lte: until }) };
  const filter = { flowId, ...(version === undefined ? {} : { version }) };
  const inside = { ...filter, status: { $in: ['waiting', 'stuck', 'running'] as RunRecord['status'][] } };
  const [counters, waiting, contacts, problems, experiments] = await Promise.all([
    NodeCounterModel.find({ ...filter, ...(Object.keys(day).length === 0 ? {} : { day }) }).lean(),
    RunModel.aggregate<NodeCount>([{ $match: inside }, perNode]),
    RunModel.countDocuments({ ...inside, ...wholeRuns }),
    RunProblemModel.aggregate<NodeCount>([{ $match: filter }, perNode]),
    experimentStats(flowId),
  ]);
  const nodes: Record<string, NodeStats> = {};
  const statsOf = (nodeId: string): NodeStats => (nodes[nodeId] ??= { entered: 0, waiting: 0, failed: 0, problems: 0, handles: {} });
  for (const counter of counters) {
    const stats = statsOf(counter.nodeId);
    stats.entered += counter.entered;
    stats.failed += counter.failed;
    if (counter.cost !== undefined) stats.cost = (stats.cost ?? 0) + counter.cost;
    // Stored percent-encoded, because a handle may contain a dot.
    for (const [field, count] of Object.entries(counter.handles)) {
      const handle = decodeURIComponent(field);
      stats.handles[handle] = (stats.handles[handle] ?? 0) + count;
    }
  }
  for (const { _id, count } of waiting) statsOf(_id).waiting = count;
  for (const { _id, count } of problems) statsOf(_id).problems = count;
  const prices = await priceTableOf(orgId);
  return { nodes, inside: contacts, currency: prices.own?.currency ?? prices.currency, ...(Object.keys(experiments).length === 0 ? {} : { experiments }), ...(version === undefined ? {} : { version }) };
}
