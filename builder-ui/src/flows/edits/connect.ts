import type { Draft } from 'immer';
import type { FlowDocument } from '../document/flow-document.ts';

export type Connection = { source: string; sourceHandle: string; target: string };

/** Draws an edge; a handle leads to one place only, so an edge that left it before is replaced. */
export function connect(draft: Draft<FlowDocument>, { source, sourceHandle, target }: Connection, edgeId: string): void {
  for (const edge of Object.values(draft.edges)) {
    if (edge.source !== source || edge.sourceHandle !== sourceHandle) continue;
    if (edge.target === target) return;
    delete draft.edges[edge.id];
  }
  draft.edges[edgeId] = { id: edgeId, source, sourceHandle, target };
}
