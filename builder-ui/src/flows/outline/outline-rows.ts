import { cardRows } from '../canvas/card-rows.ts';
import { edgeIndex } from '../document/edge-index.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { jumpTargets } from '../node-types/jump-targets.ts';
import { nodeType } from '../node-types/node-types.ts';

/** One line of the outline. */
export type OutlineRow =
  | { kind: 'step'; key: string; nodeId: string; depth: number }
  /** A way out of a step that has several, or one that leads nowhere yet. */
  | { kind: 'exit'; key: string; nodeId: string; handle: string; depth: number; open: boolean; edgeId?: string | undefined }
  /** The flow goes on with a step that stands elsewhere in the outline; by a line, unless the step itself jumps there. */
  | { kind: 'jump'; key: string; nodeId: string; depth: number; edgeId?: string | undefined };

/**
 * The flow as a list to be read from top to bottom: triggers first, then what follows, branch by branch in the order of
 * the exits. A step stands once; where the flow comes back to it, a line points there. Steps that nothing leads to
 * come last.
 */
export function outlineRows(document: FlowDocument): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const seen = new Set<string>();
  const edges = edgeIndex(document.edges);
  const walk = (nodeId: string, depth: number, from: string, edgeId?: string): void => {
    const node = document.nodes[nodeId];
    if (!node) return;
    if (seen.has(nodeId)) {
      rows.push({ kind: 'jump', key: `${from} ${nodeId}`, nodeId, depth, edgeId });
      return;
    }
    seen.add(nodeId);
    rows.push({ kind: 'step', key: nodeId, nodeId, depth });
    const exits = cardRows(document, node, false).rows.filter((handle) => !handle.quiet || edges.from(nodeId, handle.id));
    for (const { id } of exits) {
      const key = `${nodeId}:${id}`;
      const edge = edges.from(nodeId, id);
      const next = edge?.target;
      // A single way on needs no line of its own: the next step simply follows.
      if (next !== undefined && exits.length === 1) {
        walk(next, depth, key, edge?.id);
        continue;
      }
      rows.push({ kind: 'exit', key, nodeId, handle: id, depth: depth + 1, open: next === undefined, edgeId: edge?.id });
      if (next !== undefined) walk(next, depth + 2, key, edge?.id);
    }
    for (const target of jumpTargets(node)) walk(target, depth, nodeId);
  };
  const byPlace = Object.values(document.nodes).toSorted((a, b) => a.position.y - b.position.y || a.position.x - b.position.x);
  const isTrigger = (type: string) => nodeType(type)?.manifest.flags.trigger === true;
  for (const node of byPlace) if (isTrigger(node.type)) walk(node.id, 0, '');
  for (const node of byPlace) if (!seen.has(node.id) && edges.into(node.id).length === 0) walk(node.id, 0, '');
  for (const node of byPlace) if (!seen.has(node.id)) walk(node.id, 0, '');
  return rows;
}
