import type { Draft } from 'immer';
import type { FlowDocument } from '../document/flow-document.ts';
import type { FlowFragment } from './flow-fragment.ts';

/** Adds a transplanted fragment to the document. */
export function pasteFragment(draft: Draft<FlowDocument>, fragment: FlowFragment): void {
  for (const node of fragment.nodes) draft.nodes[node.id] = node;
  for (const edge of fragment.edges) draft.edges[edge.id] = edge;
  for (const note of fragment.notes) draft.notes[note.id] = note;
}
