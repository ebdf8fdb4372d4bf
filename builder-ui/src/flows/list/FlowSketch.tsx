import { card } from '../canvas/card-geometry.ts';
import type { FlowGraph } from '../../../../schemas/generated/types.ts';
import { nodeType } from '../node-types/node-types.ts';

/** Drawn height of a card in a sketch; rows do not matter at this size. */
const height = 110;

/** A flow in the size of a thumbnail: its cards in the colours of their groups, and how they hang together. */
export function FlowSketch({ graph }: { graph: FlowGraph }) {
  const places = new Map(graph.nodes.map((node) => [node.id, node.position]));
  const xs = graph.nodes.map((node) => node.position.x);
  const ys = graph.nodes.map((node) => node.position.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const box = `${left - 40} ${top - 40} ${Math.max(...xs) - left + card.width + 80} ${Math.max(...ys) - top + height + 80}`;
  return (
    <svg viewBox={box} className="h-14 w-20 shrink-0 rounded-control border border-line bg-ground" aria-hidden>
      {graph.edges.map((edge) => {
        const from = places.get(edge.source);
        const to = places.get(edge.target);
        return from && to ? <line key={edge.id} x1={from.x + card.width} y1={from.y + height / 2} x2={to.x} y2={to.y + height / 2} stroke="var(--slate-8)" strokeWidth={12} /> : null;
      })}
      {graph.nodes.map((node) => (
        <rect key={node.id} x={node.position.x} y={node.position.y} width={card.width} height={height} rx={24} fill={`var(--node-${nodeType(node.type)?.manifest.group ?? 'end'})`} />
      ))}
    </svg>
  );
}
