import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { edgeIndex } from '../document/edge-index.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { nodeHandles, type NodeHandle } from '../node-types/node-handles.ts';
import { cardHeight } from './card-geometry.ts';

export type CardRows = {
  /** Handles with a row of their own, in order. */
  rows: ReadonlyArray<NodeHandle>;
  /** How many quiet handles are folded into one row under them. */
  folded: number;
};

/**
 * Which handles a card shows. Exits for trouble that lead nowhere are folded into one row, so that cards stay as small
 * as what people drew; a connected one always has its row.
 */
export function cardRows(document: FlowDocument, node: FlowNode, unfolded: boolean): CardRows {
  const handles = nodeHandles(node);
  if (unfolded || !handles.some((handle) => handle.quiet)) return { rows: handles, folded: 0 };
  const edges = edgeIndex(document.edges);
  const rows = handles.filter((handle) => !handle.quiet || edges.from(node.id, handle.id) !== undefined);
  const folded = handles.length - rows.length;
  // A fold that hides a single handle would take the same room as the handle itself.
  return folded <= 1 ? { rows: handles, folded: 0 } : { rows, folded };
}

/** Height of a step's card in canvas pixels. */
export function stepHeight(document: FlowDocument, node: FlowNode, unfolded = false): number {
  const { rows, folded } = cardRows(document, node, unfolded);
  return cardHeight(rows.length + (folded > 0 ? 1 : 0));
}
