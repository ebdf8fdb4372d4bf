import type { DragEvent } from 'react';

/** Our own kind of dragged thing, so that files and texts from elsewhere are not taken for flows. */
const kind = 'application/x-parley-flow';

/** Props of a row by which a flow can be dragged to a folder. */
export function flowDrag(flowId: string): { draggable: true; onDragStart: (event: DragEvent) => void } {
  return {
    draggable: true,
    onDragStart: (event) => {
      event.dataTransfer.setData(kind, flowId);
      event.dataTransfer.effectAllowed = 'move';
    },
  };
}

export function isFlowDrag(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(kind);
}

export function draggedFlow(event: DragEvent): string | undefined {
  return event.dataTransfer.getData(kind) || undefined;
}
