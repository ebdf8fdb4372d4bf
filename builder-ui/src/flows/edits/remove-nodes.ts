import type { Draft } from 'immer';
import type { FlowDocument } from '../document/flow-document.ts';

/**
 * Removes nodes with their edges. With `reconnect`, what led into a removed node afterwards leads to where that node
 * led, provided it had one way out only; chains of removed nodes are bridged as a whole.
 */
export function removeNodes(draft: Draft<FlowDocument>, ids: ReadonlySet<string>, options: { reconnect: boolean }): void {
  const edges = Object.values(draft.edges);
  const onlyWayOut = (nodeId: string): string | undefined => {
    const targets = new Set(edges.filter((edge) => edge.source === nodeId).map((edge) => edge.target));
    return targets.size === 1 ? [...targets][0] : undefined;
  };
  const beyond = (nodeId: string): string | undefined => {
    const seen = new Set<string>();
    let current: string | undefined = nodeId;
    while (current !== undefined && ids.has(current) && !seen.has(current)) {
      seen.add(current);
      current = onlyWayOut(current);
    }
    return current !== undefined && !ids.has(current) ? current : undefined;
  };
  for (const edge of edges) {
    if (ids.has(edge.source)) {
      delete draft.edges[edge.id];
    } else if (ids.has(edge.target)) {
      const target = options.reconnect ? beyond(edge.target) : undefined;
      const kept = draft.edges[edge.id];
      if (target !== undefined && target !== edge.source && kept) kept.target = target;
      else delete draft.edges[edge.id];
    }
  }
  for (const id of ids) delete draft.nodes[id];
}
