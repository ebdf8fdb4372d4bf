import type { Draft } from 'immer';
import type { FlowDocument } from '../document/flow-document.ts';

export type Point = { x: number; y: number };

/** Puts nodes and notes at new places, by id; whole pixels, so that rounding never makes a change of its own. */
export function moveItems(draft: Draft<FlowDocument>, places: ReadonlyMap<string, Point>): void {
  for (const [id, { x, y }] of places) {
    const item = draft.nodes[id] ?? draft.notes[id];
    if (!item) continue;
    if (item.position.x !== Math.round(x)) item.position.x = Math.round(x);
    if (item.position.y !== Math.round(y)) item.position.y = Math.round(y);
  }
}
