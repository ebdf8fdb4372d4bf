import type { Draft } from 'immer';
import type { FlowDocument } from '../document/flow-document.ts';
import { writePointer } from '../document/write-pointer.ts';

/**
 * Sets one field of a node (JSON pointer into its params; undefined removes it). Edges that left by a handle which
 * the node no longer has go with it, in the same step of undo.
 */
export function setParam(
  draft: Draft<FlowDocument>,
  nodeId: string,
  pointer: string,
  value: unknown,
  handleIds: (node: Draft<FlowDocument>['nodes'][string]) => ReadonlySet<string>,
): void {
  const node = draft.nodes[nodeId];
  if (!node) return;
  writePointer(node.params, pointer, value);
  const handles = handleIds(node);
  for (const edge of Object.values(draft.edges)) {
    if (edge.source === nodeId && !handles.has(edge.sourceHandle)) delete draft.edges[edge.id];
  }
}
