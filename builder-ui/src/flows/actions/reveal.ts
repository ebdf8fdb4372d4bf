import { card } from '../canvas/card-geometry.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { whenDrawn } from './when-drawn.ts';

/** Selects a step, brings it into sight when it is not, and gives its card the focus. */
export function reveal(session: EditorSession, nodeId: string, options: { focus: boolean } = { focus: true }): void {
  session.canvas.select([nodeId]);
  bringIntoSight(session, nodeId);
  if (options.focus) focusCard(nodeId);
}

/** Moves the canvas when a step lies outside of what is shown. */
export function bringIntoSight(session: EditorSession, nodeId: string): void {
  const item = session.canvas.store.getState().nodes.find((node) => node.id === nodeId);
  const instance = session.instance();
  const pane = document.querySelector('.flow-canvas')?.getBoundingClientRect();
  if (!item || !instance || !pane) return;
  const zoom = instance.getZoom();
  const topLeft = instance.flowToScreenPosition(item.position);
  const width = (item.width ?? card.width) * zoom;
  const height = (item.height ?? 0) * zoom;
  const inside = topLeft.x >= pane.left && topLeft.y >= pane.top && topLeft.x + width <= pane.right && topLeft.y + height <= pane.bottom - 48;
  if (!inside) void instance.setCenter(item.position.x + (item.width ?? 0) / 2, item.position.y + (item.height ?? 0) / 2, { zoom: Math.max(zoom, 0.6), duration: 160 });
}

/** Focus goes to the card after it is drawn; a card far off may need the move of the canvas first. */
function focusCard(nodeId: string): void {
  whenDrawn(() => document.querySelector<HTMLElement>(`.flow-canvas .react-flow__node[data-id="${CSS.escape(nodeId)}"]`), (element) => element.focus({ preventScroll: true }));
}
