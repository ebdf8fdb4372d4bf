import type { CanvasEdge } from '../canvas-items.ts';
import type { CanvasState } from '../canvas-store.ts';

/** Edges of so many cards move with them one by one; those of more are drawn together with all others. */
const followUpTo = 20;

type Touched = Pick<CanvasState, 'hoveredEdge' | 'selection' | 'carried'>;

/** Whether edges of what is moved are elements of their own, so that no edge at rest moves. */
export function followsEdges({ selection, carried }: Pick<CanvasState, 'selection' | 'carried'>): boolean {
  return selection.length + carried.length <= followUpTo;
}

/** Parts the edges of a large flow into those that somebody touches, which are elements of their own, and those that rest. */
export function splitEdges(edges: CanvasEdge[], { hoveredEdge, selection, carried }: Touched): { live: CanvasEdge[]; resting: CanvasEdge[] } {
  const ends = new Set(followsEdges({ selection, carried }) ? [...selection, ...carried] : []);
  const touched = (edge: CanvasEdge) => edge.selected === true || edge.id === hoveredEdge || ends.has(edge.source) || ends.has(edge.target);
  return { live: edges.filter(touched), resting: edges.filter((edge) => !touched(edge)) };
}
