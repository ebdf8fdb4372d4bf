import { card } from '../canvas/card-geometry.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import type { Point } from '../edits/move-items.ts';

/** The middle of what is in sight, as the top left corner of a card that shall lie there. */
export function canvasCenter(session: EditorSession): Point {
  const pane = document.querySelector('.flow-canvas')?.getBoundingClientRect();
  const instance = session.instance();
  if (!pane || !instance) return { x: 0, y: 0 };
  const center = instance.screenToFlowPosition({ x: pane.left + pane.width / 2, y: pane.top + pane.height / 2 });
  return { x: center.x - card.width / 2, y: center.y - card.header };
}
