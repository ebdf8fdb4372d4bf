import type { FlowEdge, FlowGraph, FlowNode, FlowNote, FlowSettings } from '../../../../schemas/generated/types.ts';

/** A flow while it is edited: nodes, edges and notes by id, so that edits, undo and merges address things and not places in a list. */
export type FlowDocument = {
  settings: FlowSettings;
  nodes: Record<string, FlowNode>;
  edges: Record<string, FlowEdge>;
  notes: Record<string, FlowNote>;
};

/** Turns a stored graph into the form the editor works on. */
export function toDocument(graph: FlowGraph): FlowDocument {
  return { settings: graph.settings, nodes: byId(graph.nodes), edges: byId(graph.edges), notes: byId(graph.notes) };
}

/** The graph as the server keeps it. Parts that did not change keep their identity. */
export function toGraph(document: FlowDocument): FlowGraph {
  return {
    schemaVersion: 1,
    settings: document.settings,
    nodes: Object.values(document.nodes),
    edges: Object.values(document.edges),
    notes: Object.values(document.notes),
  };
}

function byId<Item extends { id: string }>(items: ReadonlyArray<Item>): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}
