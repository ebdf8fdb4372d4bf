import type { FlowNote } from '../../../../schemas/generated/types.ts';
import { card } from '../canvas/card-geometry.ts';
import { stepHeight } from '../canvas/card-rows.ts';
import type { Point } from '../edits/move-items.ts';
import type { FlowDocument } from './flow-document.ts';

export type Area = Point & { width: number; height: number };

/** Room between a frame and what it is drawn around, and for its name above that. */
const padding = { side: 32, top: 56 } as const;

/** What lies in a frame and goes with it: steps, notes and smaller frames whose middle is inside. */
export function frameMembers(document: FlowDocument, frameId: string): string[] {
  const frame = document.notes[frameId];
  if (!frame?.frame) return [];
  return [...areas(document)].filter(([id, area]) => id !== frameId && holds(frame, area) && !(document.notes[id]?.frame && size(area) >= size(frame.size))).map(([id]) => id);
}

/** These items, and what lies in the frames among them. */
export function withMembers(document: FlowDocument, ids: Iterable<string>): Set<string> {
  const all = new Set(ids);
  for (const id of all) for (const member of frameMembers(document, id)) all.add(member);
  return all;
}

/** Name of the smallest frame around a step; undefined when there is none, or it has no name. */
export function frameNameOf(document: FlowDocument, nodeId: string): string | undefined {
  const node = document.nodes[nodeId];
  if (!node) return undefined;
  const area = { ...node.position, width: card.width, height: stepHeight(document, node) };
  const frames = Object.values(document.notes).filter((note) => note.frame && holds(note, area));
  return frames.toSorted((a, b) => size(a.size) - size(b.size))[0]?.text.trim() || undefined;
}

/** The frame that fits around these items; undefined when there are none. */
export function areaAround(document: FlowDocument, ids: Iterable<string>): Area | undefined {
  const all = areas(document);
  const boxes = [...ids].flatMap((id) => all.get(id) ?? []);
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x)) - padding.side;
  const y = Math.min(...boxes.map((box) => box.y)) - padding.top;
  return {
    x, y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) + padding.side - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + padding.side - y,
  };
}

function areas(document: FlowDocument): Map<string, Area> {
  return new Map([
    ...Object.values(document.nodes).map((node): [string, Area] => [node.id, { ...node.position, width: card.width, height: stepHeight(document, node) }]),
    ...Object.values(document.notes).map((note): [string, Area] => [note.id, { ...note.position, ...note.size }]),
  ]);
}

function holds({ position, size: own }: FlowNote, area: Area): boolean {
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  return middle.x > position.x && middle.x < position.x + own.width && middle.y > position.y && middle.y < position.y + own.height;
}

function size({ width, height }: { width: number; height: number }): number {
  return width * height;
}
