import { card } from '../canvas/card-geometry.ts';
import { edgeIndex } from '../document/edge-index.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { nodeHandles } from '../node-types/node-handles.ts';

export type Direction = 'right' | 'left' | 'up' | 'down';

/**
 * The step to which an arrow key leads. Right and left follow edges (the first exit first); where there is none, and up
 * and down, the nearest card in that direction counts. Without a start it is the first step of the flow.
 */
export function neighbour(document: FlowDocument, from: string | undefined, direction: Direction): string | undefined {
  const node = from === undefined ? undefined : document.nodes[from];
  if (!node) return first(document);
  const edges = edgeIndex(document.edges);
  if (direction === 'right') {
    const next = nodeHandles(node).map((handle) => edges.from(node.id, handle.id)?.target).find((target) => target !== undefined && target !== node.id);
    if (next !== undefined) return next;
  }
  if (direction === 'left') {
    const before = edges.into(node.id).map((edge) => edge.source).filter((source) => source !== node.id);
    if (before.length > 0) return nearest(document, node.id, before);
  }
  const ahead = Object.values(document.nodes).filter((other) => other.id !== node.id && lies(other.position, node.position, direction)).map((other) => other.id);
  return nearest(document, node.id, ahead, direction);
}

function first(document: FlowDocument): string | undefined {
  return Object.values(document.nodes).toSorted((a, b) => a.position.x - b.position.x || a.position.y - b.position.y)[0]?.id;
}

function lies(other: { x: number; y: number }, from: { x: number; y: number }, direction: Direction): boolean {
  if (direction === 'right') return other.x >= from.x + card.width / 2;
  if (direction === 'left') return other.x <= from.x - card.width / 2;
  return direction === 'up' ? other.y < from.y : other.y > from.y;
}

/** The closest of the candidates; sideways distance counts three times when walking up or down, so columns are kept. */
function nearest(document: FlowDocument, from: string, candidates: ReadonlyArray<string>, direction?: Direction): string | undefined {
  const origin = document.nodes[from]?.position ?? { x: 0, y: 0 };
  const vertical = direction === 'up' || direction === 'down';
  const distance = (id: string) => {
    const place = document.nodes[id]?.position ?? origin;
    return Math.hypot((place.x - origin.x) * (vertical ? 3 : 1), (place.y - origin.y) * (vertical ? 1 : 3));
  };
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0];
}
