import type { Draft } from 'immer';
import { card } from '../canvas/card-geometry.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { gapX } from './free-place.ts';

/**
 * Moves what follows a freshly inserted step to the right, so that the step fits before it. Only steps that can be
 * reached from it and lie to its right move; loops back to the left stay where they are.
 */
export function makeRoom(draft: Draft<FlowDocument>, insertedId: string): void {
  const inserted = draft.nodes[insertedId];
  if (!inserted) return;
  const edges = Object.values(draft.edges);
  const followers = edges.filter((edge) => edge.source === insertedId).map((edge) => edge.target);
  const nearest = Math.min(...followers.map((id) => draft.nodes[id]?.position.x ?? Infinity));
  const shift = inserted.position.x + card.width + gapX - nearest;
  if (!Number.isFinite(shift) || shift <= 0) return;
  const reached = new Set(followers);
  for (const id of reached) {
    for (const edge of edges) if (edge.source === id) reached.add(edge.target);
  }
  reached.delete(insertedId);
  for (const id of reached) {
    const node = draft.nodes[id];
    if (node && node.position.x >= nearest) node.position.x += shift;
  }
}
