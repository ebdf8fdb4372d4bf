import { getSmoothStepPath, Position, ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { useCanvas, useTrail } from '../editor/session-context.ts';
import { exitKey } from '../editor/trail.ts';
import type { CanvasEdge, CanvasNode, StepItem } from './canvas-items.ts';
import { card } from './card-geometry.ts';
import { exitPoint } from './pending-line.ts';

/**
 * All edges of a large flow seen from afar as two paths in one drawing. React Flow gives every edge a drawing of its
 * own, which the browser has to put together anew for each frame while hundreds of them move.
 */
export const SketchedEdges = memo(function SketchedEdges() {
  const nodes = useCanvas((state) => state.nodes);
  const edges = useCanvas((state) => state.edges);
  const exits = useTrail((trail) => trail.exits);
  const [plain, taken] = useMemo(() => sketch(nodes, edges, exits), [nodes, edges, exits]);
  return (
    <ViewportPortal>
      <svg className="pointer-events-none absolute top-0 left-0 overflow-visible" width={1} height={1} aria-hidden>
        <path d={plain} fill="none" stroke="var(--slate-8)" strokeWidth={2.5} opacity={taken === '' ? 1 : 0.4} />
        <path d={taken} fill="none" stroke="var(--accent)" strokeWidth={4} />
      </svg>
    </ViewportPortal>
  );
});

function sketch(nodes: ReadonlyArray<CanvasNode>, edges: ReadonlyArray<CanvasEdge>, exits: ReadonlySet<string>): [string, string] {
  const steps = new Map(nodes.flatMap((item): [string, StepItem][] => (item.type === 'step' ? [[item.id, item]] : [])));
  const paths: [string[], string[]] = [[], []];
  for (const edge of edges) {
    const source = steps.get(edge.source);
    const target = steps.get(edge.target);
    const from = source && exitPoint(source, edge.sourceHandle);
    if (!from || !target) continue;
    const [path] = getSmoothStepPath({
      sourceX: from.x, sourceY: from.y, sourcePosition: Position.Right,
      targetX: target.position.x, targetY: target.position.y + card.inputY, targetPosition: Position.Left,
      borderRadius: 10, offset: 24, stepPosition: edge.data?.bend ?? 0.5,
    });
    paths[exits.has(exitKey(edge.source, edge.sourceHandle ?? '')) ? 1 : 0].push(path);
  }
  return [paths[0].join(''), paths[1].join('')];
}
