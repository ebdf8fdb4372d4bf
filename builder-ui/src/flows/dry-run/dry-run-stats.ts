import type { DryRunCounts, FlowStats, NodeStats } from '../../../../schemas/generated/types.ts';

/** The sums of a dry run in the form in which the canvas shows counts. */
export function dryRunStats({ nodes, handles }: DryRunCounts): FlowStats {
  const stats: Record<string, NodeStats> = {};
  const statsOf = (nodeId: string): NodeStats => (stats[nodeId] ??= { entered: 0, waiting: 0, failed: 0, problems: 0, handles: {} });
  for (const { nodeId, entered, waiting, failed } of nodes) Object.assign(statsOf(nodeId), { entered, waiting, failed });
  for (const { nodeId, handle, count } of handles) statsOf(nodeId).handles[handle] = count;
  return { nodes: stats };
}
