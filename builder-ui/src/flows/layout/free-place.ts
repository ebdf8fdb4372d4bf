import { card, gridSize } from '../canvas/card-geometry.ts';
import { stepHeight } from '../canvas/card-rows.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import type { Point } from '../edits/move-items.ts';

/** Room between a step and the one that follows it. */
export const gapX = 96;
const gapY = 32;

export const snap = (value: number): number => Math.round(value / gridSize) * gridSize;

/** The wanted place, or the nearest one below it where a card of this height covers no other; besideNotes: nor a note. Frames are there to lie under cards. */
export function freePlace(document: FlowDocument, wanted: Point, height: number, { besideNotes = false } = {}): Point {
  const x = snap(wanted.x);
  let y = snap(wanted.y);
  const boxes = [
    ...Object.values(document.nodes).map((node) => ({ ...node.position, width: card.width, height: stepHeight(document, node) })),
    ...Object.values(document.notes).flatMap(({ frame, position, size }) => (frame || !besideNotes ? [] : [{ ...position, ...size }])),
  ]
    .filter((box) => box.x < x + card.width + gridSize && box.x + box.width + gridSize > x)
    .map((box) => ({ top: box.y, bottom: box.y + box.height }))
    .sort((a, b) => a.top - b.top);
  for (const box of boxes) {
    if (y + height + gridSize > box.top && y < box.bottom + gridSize) y = snap(box.bottom + gapY);
  }
  return { x, y };
}
