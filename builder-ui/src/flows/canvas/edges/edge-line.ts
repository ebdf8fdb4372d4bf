import { getSmoothStepPath, Position } from '@xyflow/react';
import type { Box } from '../alignment.ts';
import type { CanvasEdge, CanvasNode, StepItem } from '../canvas-items.ts';
import { card, dot } from '../card-geometry.ts';
import { exitPoint } from '../pending-line.ts';

/** The way of an edge: SVG path data, and a box that holds all of it with room for a pointer. */
export type EdgeLine = { path: string; box: Box };

/** How edges turn, in canvas pixels; the same for those that React Flow draws. */
export const turning = { borderRadius: 10, offset: 24 } as const;

/** An edge that leads backwards goes around its ends by the offset; a pointer is near within 10 px. */
const room = turning.offset + 16;

type Ends = { source: StepItem; target: StepItem };

const lines = new WeakMap<CanvasEdge, Ends & { line: EdgeLine }>();

/** Undefined when the exit has no row. Worked out anew only when an end has moved. */
export function edgeLine(edge: CanvasEdge, { source, target }: Ends): EdgeLine | undefined {
  const known = lines.get(edge);
  if (known?.source === source && known.target === target) return known.line;
  const exit = exitPoint(source, edge.sourceHandle);
  if (!exit) return undefined;
  const [from, to] = [{ x: exit.x + dot / 2, y: exit.y }, { x: target.position.x - dot / 2, y: target.position.y + card.inputY }];
  const [path] = getSmoothStepPath({
    sourceX: from.x, sourceY: from.y, sourcePosition: Position.Right, targetX: to.x, targetY: to.y, targetPosition: Position.Left,
    ...turning, stepPosition: edge.data?.bend ?? 0.5,
  });
  const [x, y] = [Math.min(from.x, to.x) - room, Math.min(from.y, to.y) - room];
  const line = { path, box: { x, y, width: Math.max(from.x, to.x) + room - x, height: Math.max(from.y, to.y) + room - y } };
  lines.set(edge, { source, target, line });
  return line;
}

/** The line of each edge whose ends are steps. */
export function edgeLines(nodes: ReadonlyArray<CanvasNode>, edges: ReadonlyArray<CanvasEdge>): [CanvasEdge, EdgeLine][] {
  const steps = new Map(nodes.flatMap((item): [string, StepItem][] => (item.type === 'step' ? [[item.id, item]] : [])));
  return edges.flatMap((edge): [CanvasEdge, EdgeLine][] => {
    const [source, target] = [steps.get(edge.source), steps.get(edge.target)];
    const line = source && target ? edgeLine(edge, { source, target }) : undefined;
    return line ? [[edge, line]] : [];
  });
}
