import type { Edge, Node } from '@xyflow/react';
import type { FlowEdge, FlowNode, FlowNote } from '../../../../schemas/generated/types.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { nodeType } from '../node-types/node-types.ts';
import type { Box } from './alignment.ts';
import { canvasHandles, card, cardHeight } from './card-geometry.ts';
import { cardRows, type CardRows } from './card-rows.ts';
import { cardBox, cardBoxes, edgeBend, mayTouch, type CardBox } from './edges/edge-bend.ts';

export type StepItem = Node<CardRows & { node: FlowNode }, 'step'>;
export type NoteItem = Node<{ note: FlowNote }, 'note'>;
export type FrameItem = Node<{ note: FlowNote }, 'frame'>;
/** What React Flow draws as a node: a step of the flow, a note beside it or a frame behind it. */
export type CanvasNode = StepItem | NoteItem | FrameItem;
export type CanvasEdge = Edge<{ edge: FlowEdge; bend: number }, 'flow'>;

export type CanvasItems = { nodes: CanvasNode[]; edges: CanvasEdge[] };

/**
 * Brings what is drawn into line with the document. Every item whose source did not change keeps its identity, because
 * React Flow draws again exactly the items that are new objects. `unfolded` are the steps whose quiet exits are shown.
 */
export function reconcile(items: CanvasItems, document: FlowDocument, unfolded: ReadonlySet<string>): CanvasItems {
  const nodesBefore = new Map(items.nodes.map((item) => [item.id, item]));
  const edgesBefore = new Map(items.edges.map((item) => [item.id, item]));
  const steps = Object.values(document.nodes).map((node): CanvasNode => {
    const before = nodesBefore.get(node.id);
    const rows = cardRows(document, node, unfolded.has(node.id));
    return before?.type === 'step' && before.data.node === node && sameRows(before.data, rows) ? before : toStep(node, rows, before?.selected ?? false);
  });
  const notes = Object.values(document.notes).map((note): CanvasNode => {
    const before = nodesBefore.get(note.id);
    return before && before.type !== 'step' && before.data.note === note ? before : toNote(note, before?.selected ?? false);
  });
  // A handle without a row (its step's params changed elsewhere) cannot carry an edge.
  const drawn = new Map(steps.map((item) => [item.id, item.type === 'step' ? new Set(item.data.rows.map((row) => row.id)) : new Set<string>()]));
  const boxes = cardBoxes(document, unfolded);
  const moved = movedBoxes(items.nodes, steps, boxes);
  const edges = Object.values(document.edges).filter((edge) => drawn.get(edge.source)?.has(edge.sourceHandle) && drawn.has(edge.target)).map((edge): CanvasEdge => {
    const before = edgesBefore.get(edge.id);
    // Looking through all cards for each edge takes long in a large flow; most edits concern a few.
    const bend = before?.data?.edge === edge && !mayTouch(document, edge, moved) ? before.data.bend : edgeBend(document, edge, boxes, unfolded);
    return before?.data?.edge === edge && before.data.bend === bend ? before : toEdge(edge, bend, before?.selected ?? false);
  });
  // Notes first, so that steps are drawn above them.
  return { nodes: keepIfSame(items.nodes, [...notes, ...steps]), edges: keepIfSame(items.edges, edges) };
}

/** Where cards that changed lie now and lay before, as far as the document says. */
function movedBoxes(before: ReadonlyArray<CanvasNode>, after: ReadonlyArray<CanvasNode>, boxes: ReadonlyArray<CardBox>): CardBox[] {
  const [were, are] = [new Set(before), new Set(after)];
  const left = before.flatMap((item) => (item.type === 'step' && !are.has(item) ? [cardBox(item.data.node, item.height ?? 0)] : []));
  const changed = new Set(after.filter((item) => !were.has(item)).map((item) => item.id));
  return [...left, ...boxes.filter((box) => changed.has(box.id))];
}

function toStep(node: FlowNode, rows: CardRows, selected: boolean): StepItem {
  const acceptsInput = !nodeType(node.type)?.manifest.flags.trigger;
  const size = { width: card.width, height: cardHeight(rows.rows.length + (rows.folded > 0 ? 1 : 0)) };
  return {
    id: node.id, type: 'step', position: node.position, data: { node, ...rows }, selected, ...size, measured: size,
    handles: canvasHandles(rows.rows, acceptsInput),
  };
}

/** A frame is taken by its name only: in its area people press cards, edges and the canvas behind them. */
function toNote(note: FlowNote, selected: boolean): NoteItem | FrameItem {
  const common = { id: note.id, position: note.position, data: { note }, selected, ...note.size, measured: note.size, handles: [] };
  if (note.frame) return { ...common, type: 'frame', zIndex: -2, dragHandle: '.flow-frame-head', style: { pointerEvents: 'none' } };
  return { ...common, type: 'note', zIndex: -1 };
}

function toEdge(edge: FlowEdge, bend: number, selected: boolean): CanvasEdge {
  return { id: edge.id, type: 'flow', source: edge.source, sourceHandle: edge.sourceHandle, target: edge.target, data: { edge, bend }, selected, domAttributes: { 'aria-labelledby': edgeNameId(edge.id) } };
}

/** Where an item lies, with its size. */
export function boxOf(item: CanvasNode): Box {
  return { ...item.position, width: item.width ?? 0, height: item.height ?? 0 };
}

/** Id of the element that names an edge for those who do not see it; FlowEdge draws it. */
export function edgeNameId(edgeId: string): string {
  return `edge-name-${edgeId}`;
}

function sameRows(a: CardRows, b: CardRows): boolean {
  return a.folded === b.folded && a.rows.length === b.rows.length && a.rows.every((row, index) => row === b.rows[index]);
}

function keepIfSame<Item>(before: Item[], after: Item[]): Item[] {
  return before.length === after.length && after.every((item, index) => item === before[index]) ? before : after;
}
