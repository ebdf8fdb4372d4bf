import type { EditorSession } from '../../editor/editor-session.ts';
import { edgeLines } from './edge-line.ts';

/** How wide an edge is for the pointer, in canvas pixels; half of it on each side. */
export const edgeReach = 20;

let pen: CanvasRenderingContext2D | null | undefined;

/** The edge under a point of the window, also one that rests and so is no element of the page; a card in front of it hides it. */
export function edgeAt({ canvas, instance }: EditorSession, { clientX, clientY }: { clientX: number; clientY: number }): string | undefined {
  const under = document.elementsFromPoint(clientX, clientY);
  if (!under.some((element) => element.closest('.flow-canvas')) || under.some((element) => element.closest('.react-flow__node'))) return undefined;
  const point = instance()?.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
  pen ??= document.createElement('canvas').getContext('2d');
  if (!point || !pen) return undefined;
  pen.lineWidth = edgeReach;
  const { nodes, edges } = canvas.store.getState();
  // The last one drawn lies in front.
  for (const [edge, { path, box }] of edgeLines(nodes, edges).toReversed()) {
    if (point.x < box.x || point.x > box.x + box.width || point.y < box.y || point.y > box.y + box.height) continue;
    if (pen.isPointInStroke(new Path2D(path), point.x, point.y)) return edge.id;
  }
  return undefined;
}
