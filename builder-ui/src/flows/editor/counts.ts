import type { ExperimentStats, FlowStats, NodeStats } from '../../../../schemas/generated/types.ts';

/** Counts per node while somebody watches; undefined when nobody does. */
export type CountState = {
  nodes: Readonly<Record<string, NodeStats>> | undefined;
  /** Contacts in the flow now; one in two branches stands at two nodes. */
  inside?: number | undefined;
  /** Of the costs. */
  currency?: string | undefined;
  /** By node id: what experiments have counted. */
  experiments?: Readonly<Record<string, ExperimentStats>> | undefined;
};

export const noCounts: CountState = { nodes: undefined };

/** Takes new counts over; a node whose counts are as before keeps its object, so its card is not drawn again. */
export function takeCounts(stats: FlowStats, before: CountState): CountState {
  const nodes: Record<string, NodeStats> = {};
  for (const [nodeId, counts] of Object.entries(stats.nodes)) {
    const earlier = before.nodes?.[nodeId];
    nodes[nodeId] = earlier && JSON.stringify(earlier) === JSON.stringify(counts) ? earlier : counts;
  }
  return { nodes, inside: stats.inside, currency: stats.currency, experiments: stats.experiments };
}
