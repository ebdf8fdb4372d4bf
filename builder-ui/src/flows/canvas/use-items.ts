import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect } from 'react';
import { useEditorSession } from '../editor/session-context.ts';
import type { CanvasEdge, CanvasNode } from './canvas-items.ts';

/**
 * Hands the items of the canvas to React Flow as they change. As props they would be drawn with the canvas around them first,
 * and only then be handed on, which took a third of the script of each movement of a drag.
 */
export function useItems(): void {
  const flow = useStoreApi<CanvasNode, CanvasEdge>();
  const { canvas: { store } } = useEditorSession();
  useLayoutEffect(() => {
    const put = (nodes: CanvasNode[]) => {
      if (flow.getState().nodes !== nodes) flow.getState().setNodes(nodes);
    };
    put(store.getState().nodes);
    return store.subscribe(({ nodes }) => put(nodes));
  }, [flow, store]);
}
