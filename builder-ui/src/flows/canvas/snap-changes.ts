import type { NodeChange } from '@xyflow/react';
import { align } from './alignment.ts';
import { boxOf, type CanvasNode } from './canvas-items.ts';
import { noGuides, type CanvasState } from './canvas-store.ts';

/**
 * Lets what is being dragged snap to the lines of its neighbours. Works on the changes that React Flow is about to
 * apply; a group moves as one, led by the first item.
 */
export function snapChanges(changes: NodeChange<CanvasNode>[], nodes: ReadonlyArray<CanvasNode>): { changes: NodeChange<CanvasNode>[]; guides: CanvasState['guides'] } {
  const moving = changes.filter((change) => change.type === 'position' && change.dragging === true && change.position !== undefined);
  const lead = moving[0];
  if (lead?.type !== 'position' || !lead.position) return { changes, guides: noGuides };
  const ids = new Set(moving.map((change) => (change.type === 'position' ? change.id : '')));
  const leader = nodes.find((node) => node.id === lead.id);
  if (!leader) return { changes, guides: noGuides };
  const others = nodes.filter((node) => !ids.has(node.id)).map(boxOf);
  const aligned = align({ ...boxOf(leader), ...lead.position }, others);
  const shift = { x: aligned.x - lead.position.x, y: aligned.y - lead.position.y };
  const guides = { x: aligned.guideX, y: aligned.guideY };
  if (shift.x === 0 && shift.y === 0) return { changes, guides };
  return {
    guides,
    changes: changes.map((change) => change.type === 'position' && change.position && ids.has(change.id)
      ? { ...change, position: { x: change.position.x + shift.x, y: change.position.y + shift.y } }
      : change),
  };
}
