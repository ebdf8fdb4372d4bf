import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useCanvas, useEditorSession } from '../../editor/session-context.ts';
import type { CanvasEdge } from '../canvas-items.ts';
import { splitEdges } from './split-edges.ts';

const none: CanvasEdge[] = [];

/**
 * Which edges are elements of their own, and which rest. Of a large flow only those that somebody touches are elements; all
 * are while each tells something of its own, its counts or how it differs.
 */
export function useEdges(large: boolean, far: boolean): { live: CanvasEdge[]; resting: CanvasEdge[] } {
  const { counts, marks } = useEditorSession();
  const edges = useCanvas((state) => state.edges);
  const telling = useStore(counts, ({ nodes }) => nodes !== undefined) || marks !== undefined;
  const parted = large && !far && !telling;
  // Where edges are not parted, nothing is drawn anew for one that is hovered.
  const hoveredEdge = useCanvas((state) => (parted ? state.hoveredEdge : undefined));
  const selection = useCanvas((state) => (parted ? state.selection : noIds));
  const carried = useCanvas((state) => (parted ? state.carried : noIds));
  return useMemo(() => {
    if (parted) return splitEdges(edges, { hoveredEdge, selection, carried });
    return large && far ? { live: none, resting: edges } : { live: edges, resting: none };
  }, [parted, large, far, edges, hoveredEdge, selection, carried]);
}

const noIds: ReadonlyArray<string> = [];
