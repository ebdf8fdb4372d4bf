import type { FlowEdge, FlowNode, FlowNote } from '../../../../schemas/generated/types.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { withMembers } from '../document/frames.ts';
import type { NewId } from '../document/new-id.ts';
import { retarget } from './retarget.ts';

/** A piece of a flow as it lies on the clipboard: plain JSON, so it can be pasted into another flow, browser or chat. */
export type FlowFragment = {
  kind: 'parley.flow-fragment';
  version: 1;
  nodes: FlowNode[];
  edges: FlowEdge[];
  notes: FlowNote[];
};

/** Cuts out the chosen nodes and notes, and what lies in chosen frames, with the edges between them. */
export function takeFragment(document: FlowDocument, chosen: ReadonlySet<string>): FlowFragment {
  const ids = withMembers(document, chosen);
  return {
    kind: 'parley.flow-fragment',
    version: 1,
    nodes: Object.values(document.nodes).filter((node) => ids.has(node.id)),
    edges: Object.values(document.edges).filter((edge) => ids.has(edge.source) && ids.has(edge.target)),
    notes: Object.values(document.notes).filter((note) => ids.has(note.id)),
  };
}

/** The same piece with new ids everywhere, moved so that its top left corner lies at `place`. */
export function transplant(fragment: FlowFragment, place: { x: number; y: number }, newId: NewId): FlowFragment {
  const items = [...fragment.nodes, ...fragment.notes];
  const left = Math.min(...items.map((item) => item.position.x));
  const top = Math.min(...items.map((item) => item.position.y));
  const moved = (position: { x: number; y: number }) => ({ x: Math.round(position.x - left + place.x), y: Math.round(position.y - top + place.y) });
  const ids = new Map(fragment.nodes.map((node) => [node.id, newId()]));
  return {
    ...fragment,
    nodes: fragment.nodes.map((node) => ({ ...retarget(node, ids), id: ids.get(node.id) ?? newId(), position: moved(node.position) })),
    edges: fragment.edges.flatMap((edge) => {
      const source = ids.get(edge.source);
      const target = ids.get(edge.target);
      return source === undefined || target === undefined ? [] : [{ ...edge, id: newId(), source, target }];
    }),
    notes: fragment.notes.map((note) => ({ ...note, id: newId(), position: moved(note.position) })),
  };
}
