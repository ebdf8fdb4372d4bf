import type { FlowEdge } from '../../../../schemas/generated/types.ts';
import type { FlowDocument } from './flow-document.ts';

export type EdgeIndex = {
  /** The edge that leaves a handle; there is at most one. */
  from: (nodeId: string, handle: string) => FlowEdge | undefined;
  outOf: (nodeId: string) => ReadonlyArray<FlowEdge>;
  into: (nodeId: string) => ReadonlyArray<FlowEdge>;
};

const known = new WeakMap<FlowDocument['edges'], EdgeIndex>();
const none: ReadonlyArray<FlowEdge> = [];

/** Finds the edges of a node without walking all of them; built once per state of the edges. */
export function edgeIndex(edges: FlowDocument['edges']): EdgeIndex {
  const found = known.get(edges);
  if (found) return found;
  const out = Map.groupBy(Object.values(edges), (edge) => edge.source);
  const into = Map.groupBy(Object.values(edges), (edge) => edge.target);
  const index: EdgeIndex = {
    from: (nodeId, handle) => out.get(nodeId)?.find((edge) => edge.sourceHandle === handle),
    outOf: (nodeId) => out.get(nodeId) ?? none,
    into: (nodeId) => into.get(nodeId) ?? none,
  };
  known.set(edges, index);
  return index;
}
