import { Graph, layout } from '@dagrejs/dagre';
import { card, gridSize } from '../canvas/card-geometry.ts';
import { stepHeight } from '../canvas/card-rows.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { edgeIndex } from '../document/edge-index.ts';
import type { Point } from '../edits/move-items.ts';
import { nodeHandles } from '../node-types/node-handles.ts';
import { gapX } from './free-place.ts';

/**
 * New places for steps, from left to right. Each connected part is laid out alone and the parts are stacked; steps
 * are fed in the order of the handles that lead to them, so "button 1" stays above "button 2". The top left corner of
 * the whole stays where it was. With `ids` only those steps move.
 */
export function tidy(document: FlowDocument, ids?: ReadonlySet<string>): Map<string, Point> {
  const chosen = Object.values(document.nodes).filter((node) => !ids || ids.has(node.id));
  const places = new Map<string, Point>();
  if (chosen.length === 0) return places;
  const left = Math.min(...chosen.map((node) => node.position.x));
  let top = Math.min(...chosen.map((node) => node.position.y));
  for (const part of parts(document, new Set(chosen.map((node) => node.id)))) {
    const laid = layPart(document, part);
    for (const [id, place] of laid.places) places.set(id, { x: snapTo(left + place.x), y: snapTo(top + place.y) });
    top += laid.height + gridSize * 4;
  }
  return places;
}

/** Connected parts, each listed depth first in handle order from its starts; the part that stands highest comes first. */
function parts(document: FlowDocument, ids: ReadonlySet<string>): string[][] {
  const edges = edgeIndex(document.edges);
  const byPlace = [...ids].sort((a, b) => compare(document, a, b));
  const starts = byPlace.filter((id) => !edges.into(id).some((edge) => ids.has(edge.source) && edge.source !== id));
  const seen = new Set<string>();
  const groups: { ids: string[] }[] = [];
  const groupOf = new Map<string, { ids: string[] }>();
  for (const start of [...starts, ...byPlace]) {
    if (seen.has(start)) continue;
    const walked: string[] = [];
    const stack = [start];
    let joined: { ids: string[] } | undefined;
    while (stack.length > 0) {
      const id = stack.pop() ?? '';
      if (seen.has(id)) {
        joined ??= walked.includes(id) ? undefined : groupOf.get(id);
        continue;
      }
      seen.add(id);
      walked.push(id);
      stack.push(...nextInOrder(document, id).filter((next) => ids.has(next)).toReversed());
    }
    const group = joined ?? { ids: [] };
    if (!joined) groups.push(group);
    group.ids.push(...walked);
    for (const id of walked) groupOf.set(id, group);
  }
  return groups.map((group) => group.ids);
}

function layPart(document: FlowDocument, ids: ReadonlyArray<string>): { places: Map<string, Point>; height: number } {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 40, ranksep: gapX, edgesep: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  const inside = new Set(ids);
  for (const id of ids) {
    const node = document.nodes[id];
    if (node) graph.setNode(id, { width: card.width, height: stepHeight(document, node) });
  }
  for (const id of ids) {
    for (const next of nextInOrder(document, id)) if (inside.has(next) && next !== id) graph.setEdge(id, next);
  }
  // The optimiser may swap branches to save a crossing; the order of the handles matters more to the reader.
  layout(graph, { disableOptimalOrderHeuristic: true });
  const boxes = ids.map((id) => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(id) as { x?: number; y?: number; width?: number; height?: number };
    return { id, x: x - width / 2, y: y - height / 2, bottom: y + height / 2 };
  });
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  return { places: new Map(boxes.map((box) => [box.id, { x: box.x - left, y: box.y - top }])), height: Math.max(...boxes.map((box) => box.bottom)) - top };
}

/** What follows a step, in the order of its handles. */
function nextInOrder(document: FlowDocument, id: string): string[] {
  const node = document.nodes[id];
  if (!node) return [];
  const edges = edgeIndex(document.edges);
  const order = nodeHandles(node).map((handle) => handle.id);
  return edges.outOf(id).toSorted((a, b) => order.indexOf(a.sourceHandle) - order.indexOf(b.sourceHandle)).map((edge) => edge.target);
}

function compare(document: FlowDocument, a: string, b: string): number {
  const one = document.nodes[a]?.position ?? { x: 0, y: 0 };
  const two = document.nodes[b]?.position ?? { x: 0, y: 0 };
  return one.y - two.y || one.x - two.x;
}

function snapTo(value: number): number {
  return Math.round(value / gridSize) * gridSize;
}
