import type { FlowEdge, FlowNode } from '../../../../../schemas/generated/types.ts';
import type { FlowDocument } from '../../document/flow-document.ts';
import { card, rowMiddle } from '../card-geometry.ts';
import { cardRows, stepHeight } from '../card-rows.ts';

export type CardBox = { id: string; left: number; right: number; top: number; bottom: number };

/** Room between a card and the upright part of an edge beside it. */
const clearance = 36;

/** The boxes of all cards, to be made once for many edges. */
export function cardBoxes(document: FlowDocument, unfolded: ReadonlySet<string>): CardBox[] {
  return Object.values(document.nodes).map((node) => cardBox(node, stepHeight(document, node, unfolded.has(node.id))));
}

export function cardBox({ id, position }: Pick<FlowNode, 'id' | 'position'>, height: number): CardBox {
  return { id, left: position.x, right: position.x + card.width, top: position.y, bottom: position.y + height };
}

/** Whether a card that was or is in one of these boxes may stand in the way of an edge. */
export function mayTouch(document: FlowDocument, edge: FlowEdge, boxes: ReadonlyArray<CardBox>): boolean {
  const left = (document.nodes[edge.source]?.position.x ?? 0) + card.width;
  const right = document.nodes[edge.target]?.position.x ?? 0;
  return boxes.some((box) => box.id === edge.source || box.id === edge.target || (box.right > left && box.left < right));
}

/**
 * Where on its way an edge turns up or down, 0 at its source to 1 at its target. Edges between neighbours turn in the
 * middle; a long one turns where it runs behind the fewest cards.
 */
export function edgeBend(document: FlowDocument, edge: FlowEdge, boxes: ReadonlyArray<CardBox>, unfolded: ReadonlySet<string>): number {
  const source = document.nodes[edge.source];
  const target = document.nodes[edge.target];
  if (!source || !target) return 0.5;
  const from = { x: source.position.x + card.width, y: source.position.y + rowMiddle(Math.max(cardRows(document, source, unfolded.has(source.id)).rows.findIndex((row) => row.id === edge.sourceHandle), 0)) };
  const to = { x: target.position.x, y: target.position.y + card.inputY };
  const width = to.x - from.x;
  if (width <= card.width) return 0.5;
  const between = boxes.filter((box) => box.id !== edge.source && box.id !== edge.target && box.right > from.x && box.left < to.x);
  if (between.length === 0) return 0.5;
  const hidden = (bend: number): number => {
    const x = from.x + width * bend;
    const [top, bottom] = from.y < to.y ? [from.y, to.y] : [to.y, from.y];
    return between.filter((box) => (box.left < x && box.top < from.y && box.bottom > from.y)
      || (box.right > x && box.top < to.y && box.bottom > to.y)
      || (box.left < x && box.right > x && box.top < bottom && box.bottom > top)).length;
  };
  const choices = [0.5, (width - clearance) / width, clearance / width];
  return choices.toSorted((a, b) => hidden(a) - hidden(b))[0] ?? 0.5;
}
