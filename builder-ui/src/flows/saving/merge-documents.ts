import type { FlowEdge, FlowNode } from '../../../../schemas/generated/types.ts';
import { canonicalJson } from '../../../../workflows/engine/canonical-json.ts';
import type { FlowDocument } from '../document/flow-document.ts';

/** Something that both sides changed, each in another way. */
export type MergeConflict = { kind: 'node' | 'note' | 'edge' | 'settings'; id: string };

export type Merge = { document: FlowDocument; conflicts: ReadonlyArray<MergeConflict> };

/**
 * Puts together what two people made of the same flow. What only one side changed is taken from that side; a conflict
 * is something that both changed differently, or one changed and the other removed. Where a card lies is never worth
 * a conflict: the place on this side wins. In the result, conflicts stand as on this side.
 */
export function mergeDocuments(base: FlowDocument, mine: FlowDocument, theirs: FlowDocument): Merge {
  const conflicts: MergeConflict[] = [];
  const merge = <Item extends object>(kind: MergeConflict['kind'], pick: (document: FlowDocument) => Record<string, Item>, compare: (item: Item) => unknown) =>
    mergeItems(pick(base), pick(mine), pick(theirs), compare, (id) => conflicts.push({ kind, id }));
  const nodes = merge('node', (document) => document.nodes, withoutPosition);
  const notes = merge('note', (document) => document.notes, withoutPosition);
  const edges = merge('edge', (document) => document.edges, (edge) => edge);
  const settings = Object.fromEntries(Object.entries(mergeItems(wrap(base.settings), wrap(mine.settings), wrap(theirs.settings), (item) => item, (id) => conflicts.push({ kind: 'settings', id }))).map(([name, { value }]) => [name, value]));
  placeNodes(nodes, base.nodes, mine.nodes, theirs.nodes);
  return { document: { settings, nodes, notes, edges: soundEdges(edges, nodes, mine, conflicts) }, conflicts };
}

function mergeItems<Item extends object>(
  base: Record<string, Item>,
  mine: Record<string, Item>,
  theirs: Record<string, Item>,
  compare: (item: Item) => unknown,
  onConflict: (id: string) => void,
): Record<string, Item> {
  const same = (a: Item | undefined, b: Item | undefined) => a === b || (a !== undefined && b !== undefined && canonicalJson(compare(a)) === canonicalJson(compare(b)));
  const merged: Record<string, Item> = {};
  for (const id of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const [before, own, other] = [base[id], mine[id], theirs[id]];
    const ownChanged = !same(before, own);
    const otherChanged = !same(before, other);
    if (ownChanged && otherChanged && !same(own, other)) onConflict(id);
    const kept = ownChanged || !otherChanged ? own : other;
    if (kept !== undefined) merged[id] = kept;
  }
  return merged;
}

/** A card whose content came from one side may have been moved on the other. */
function placeNodes(merged: Record<string, FlowNode>, base: Record<string, FlowNode>, mine: Record<string, FlowNode>, theirs: Record<string, FlowNode>): void {
  const samePlace = (a: FlowNode | undefined, b: FlowNode | undefined) => a?.position.x === b?.position.x && a?.position.y === b?.position.y;
  for (const [id, node] of Object.entries(merged)) {
    const [before, own, other] = [base[id], mine[id], theirs[id]];
    if (!own || !other) continue;
    const position = samePlace(before, own) ? other.position : own.position;
    if (node.position !== position) merged[id] = { ...node, position };
  }
}

/** Drops edges whose ends are gone; two edges out of one handle are a conflict, in which this side's stays. */
function soundEdges(edges: Record<string, FlowEdge>, nodes: Record<string, FlowNode>, mine: FlowDocument, conflicts: MergeConflict[]): Record<string, FlowEdge> {
  const kept = Object.values(edges).filter((edge) => nodes[edge.source] && nodes[edge.target]);
  const sound = [...Map.groupBy(kept, (edge) => `${edge.source} ${edge.sourceHandle}`).values()].flatMap((rivals) => {
    if (rivals.length <= 1) return rivals;
    if (new Set(rivals.map((edge) => edge.target)).size > 1) conflicts.push({ kind: 'node', id: rivals[0]?.source ?? '' });
    return rivals.filter((edge) => mine.edges[edge.id]).slice(0, 1);
  });
  return Object.fromEntries(sound.map((edge) => [edge.id, edge]));
}

function withoutPosition(item: object): unknown {
  const { position: _position, ...content } = item as { position?: unknown };
  return content;
}

function wrap(settings: object): Record<string, { value: unknown }> {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, { value: value as unknown }]));
}
