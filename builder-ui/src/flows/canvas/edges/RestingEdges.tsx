import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { cx } from '../../../ui/cx.ts';
import { useCanvas, useEditorSession, useTrail } from '../../editor/session-context.ts';
import { exitKey } from '../../editor/trail.ts';
import type { CanvasEdge, CanvasNode } from '../canvas-items.ts';
import { edgeLines } from './edge-line.ts';
import { followsEdges } from './split-edges.ts';

/** Side of the squares by which edges are drawn together, in canvas pixels: small enough that a change draws little anew. */
const tile = 1400;

/**
 * Edges of a large flow that nobody touches, some dozens in one path. React Flow gives every edge elements and
 * subscriptions of its own, which takes most of a frame when a column of them comes into sight.
 */
export const RestingEdges = memo(function RestingEdges({ edges }: { edges: ReadonlyArray<CanvasEdge> }) {
  const { canvas } = useEditorSession();
  // While a few cards are dragged, edges at rest need not be looked at in every frame.
  const placed = useCanvas((state) => (state.dragging && followsEdges(state) ? undefined : state.nodes));
  const exits = useTrail((trail) => trail.exits);
  const lit = useTrail((trail) => trail.active);
  const groups = useMemo(() => groupsOf(placed ?? canvas.store.getState().nodes, edges, exits), [placed, canvas, edges, exits]);
  return (
    <ViewportPortal>
      <svg className="resting-edges" width={1} height={1} aria-hidden>
        {groups.map(({ key, path, taken }) => <path key={key} d={path} className={cx('resting-edge', taken ? 'resting-edge-taken' : lit && 'flow-edge-dark')} />)}
      </svg>
    </ViewportPortal>
  );
});

type Group = { key: string; path: string; taken: boolean };

/** Those on the lit path come last, so that they lie in front. */
function groupsOf(nodes: ReadonlyArray<CanvasNode>, edges: ReadonlyArray<CanvasEdge>, exits: ReadonlySet<string>): Group[] {
  const groups = new Map<string, { paths: string[]; taken: boolean }>();
  for (const [edge, { path, box }] of edgeLines(nodes, edges)) {
    const taken = exits.has(exitKey(edge.source, edge.sourceHandle ?? ''));
    const key = `${taken ? 'taken' : 'plain'} ${Math.floor(box.x / tile)} ${Math.floor(box.y / tile)}`;
    const group = groups.get(key);
    if (group) group.paths.push(path);
    else groups.set(key, { paths: [path], taken });
  }
  return [...groups].map(([key, { paths, taken }]) => ({ key, path: paths.join(''), taken })).toSorted((a, b) => Number(a.taken) - Number(b.taken));
}
