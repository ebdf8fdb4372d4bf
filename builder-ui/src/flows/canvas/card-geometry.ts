import { Position, type NodeHandle as CanvasHandle } from '@xyflow/react';
import type { NodeHandle } from '../node-types/node-handles.ts';

/**
 * Measures of a node card in canvas pixels. Cards are drawn to these numbers, so sizes and handle places are known
 * before anything is in the page: large flows open without measuring, off-screen cards need not be drawn, and
 * tidying works at once.
 */
export const card = {
  width: 240,
  /** Icon, type and title. */
  header: 52,
  /** The one-line summary. */
  summary: 28,
  row: 26,
  /** Under the last row, or under the summary when there are no rows. */
  foot: 6,
  /** Where the input handle sits. */
  inputY: 26,
} as const;

export const gridSize = 16;

/** The smallest that notes and frames are drawn, so that their words can be read. */
export const leastSize = { note: { width: 120, height: 64 }, frame: { width: 160, height: 120 } } as const;

export function cardHeight(rows: number): number {
  return card.header + card.summary + rows * card.row + card.foot;
}

/** Middle of a handle's row, from the top of the card. */
export function rowMiddle(index: number): number {
  return card.header + card.summary + index * card.row + card.row / 2;
}

/** Side of the dot of a handle; edges begin and end at its rim. */
export const dot = 9;

/** Handle places as React Flow wants them. */
export function canvasHandles(handles: ReadonlyArray<NodeHandle>, acceptsInput: boolean): CanvasHandle[] {
  const place = (x: number, y: number) => ({ x: x - dot / 2, y: y - dot / 2, width: dot, height: dot });
  const outputs = handles.map((handle, index): CanvasHandle => ({ id: handle.id, type: 'source', position: Position.Right, ...place(card.width, rowMiddle(index)) }));
  const input: CanvasHandle = { id: null, type: 'target', position: Position.Left, ...place(0, card.inputY) };
  return acceptsInput ? [input, ...outputs] : outputs;
}
