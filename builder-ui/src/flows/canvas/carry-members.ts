import type { NodeChange } from '@xyflow/react';
import type { FlowDocument } from '../document/flow-document.ts';
import { frameMembers } from '../document/frames.ts';
import type { CanvasNode } from './canvas-items.ts';

/**
 * Lets a frame that is dragged carry along what lies in it. The document still has the places from before the drag, so
 * who belongs to the frame and how far it went can be read from it at every movement.
 */
export function carryMembers(changes: NodeChange<CanvasNode>[], document: FlowDocument): NodeChange<CanvasNode>[] {
  const moving = new Set(changes.flatMap((change) => (change.type === 'position' ? [change.id] : [])));
  const carried = changes.flatMap((change): NodeChange<CanvasNode>[] => {
    const frame = change.type === 'position' ? document.notes[change.id] : undefined;
    if (change.type !== 'position' || !frame?.frame || !change.position || change.dragging === undefined) return [];
    const by = { x: change.position.x - frame.position.x, y: change.position.y - frame.position.y };
    return frameMembers(document, frame.id).flatMap((id): NodeChange<CanvasNode>[] => {
      const from = (document.nodes[id] ?? document.notes[id])?.position;
      if (moving.has(id) || !from) return [];
      moving.add(id);
      return [{ id, type: 'position', dragging: change.dragging ?? false, position: { x: from.x + by.x, y: from.y + by.y } }];
    });
  });
  return carried.length === 0 ? changes : [...changes, ...carried];
}
