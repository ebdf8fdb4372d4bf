import type { Picker } from '../editor/editor-ui.ts';
import type { CanvasNode, StepItem } from './canvas-items.ts';
import { card, rowMiddle } from './card-geometry.ts';

type Point = { x: number; y: number };

/** Where the edge of an exit begins, in canvas coordinates; undefined for an exit without a row. */
export function exitPoint({ position, data }: StepItem, handle: string | null | undefined): Point | undefined {
  const row = data.rows.findIndex(({ id }) => id === handle);
  return row < 0 ? undefined : { x: position.x + card.width, y: position.y + rowMiddle(row) };
}

/** The connection that was let go over the empty canvas and waits for its step: from the exit to where the step's input will be. */
export function pendingLine(nodes: ReadonlyArray<CanvasNode>, picker: Picker | undefined): { from: Point; to: Point } | undefined {
  if (picker?.place === undefined || picker.attachment.at !== 'handle') return undefined;
  const { nodeId, handle } = picker.attachment;
  const item = nodes.find(({ id }) => id === nodeId);
  const from = item?.type === 'step' ? exitPoint(item, handle) : undefined;
  return from && { from, to: { x: picker.place.x, y: picker.place.y + card.inputY } };
}
