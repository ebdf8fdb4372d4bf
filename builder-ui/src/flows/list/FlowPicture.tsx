import { cx } from '../../ui/cx.ts';
import { card, rowMiddle } from '../canvas/card-geometry.ts';
import { cardRows, stepHeight } from '../canvas/card-rows.ts';
import { toDocument } from '../document/flow-document.ts';
import type { FlowGraph } from '../../../../schemas/generated/types.ts';
import { nodeType } from '../node-types/node-types.ts';

/** Least that is shown, in canvas pixels, so that the cards of a short flow are not drawn as large as a page. */
const leastWidth = 1100;

/**
 * A flow in small, drawn from its graph: cards in the colours of their groups, connections from the row of their exit.
 * `titles` writes the names of the steps on the cards, for pictures that are large enough.
 */
export function FlowPicture({ graph, titles = false, className }: { graph: FlowGraph; titles?: boolean | undefined; className?: string | undefined }) {
  const document = toDocument(graph);
  const boxes = new Map(graph.nodes.map((node) => [node.id, { ...node.position, height: stepHeight(document, node), node }]));
  const all = [...boxes.values()];
  const left = Math.min(...all.map((box) => box.x));
  const top = Math.min(...all.map((box) => box.y));
  const width = Math.max(...all.map((box) => box.x + card.width)) - left;
  const height = Math.max(...all.map((box) => box.y + box.height)) - top;
  const spare = Math.max(leastWidth - width, 0);
  const viewBox = `${left - 40 - spare / 2} ${top - 40} ${width + 80 + spare} ${height + 80}`;
  return (
    <svg viewBox={all.length === 0 ? '0 0 1 1' : viewBox} className={cx('rounded-control border border-line bg-ground', className)} aria-hidden>
      {graph.edges.map((edge) => {
        const from = boxes.get(edge.source);
        const to = boxes.get(edge.target);
        if (!from || !to) return null;
        const row = cardRows(document, from.node, false).rows.findIndex((handle) => handle.id === edge.sourceHandle);
        const start = { x: from.x + card.width, y: from.y + rowMiddle(Math.max(row, 0)) };
        const end = { x: to.x, y: to.y + card.inputY };
        const reach = Math.max(Math.abs(end.x - start.x) / 2, 60);
        return <path key={edge.id} d={`M${start.x} ${start.y}C${start.x + reach} ${start.y} ${end.x - reach} ${end.y} ${end.x} ${end.y}`} fill="none" stroke="var(--slate-8)" strokeWidth={titles ? 4 : 10} />;
      })}
      {all.map(({ x, y, height: tall, node }) => {
        const hue = `var(--node-${nodeType(node.type)?.manifest.group ?? 'end'})`;
        return (
          <g key={node.id}>
            <rect x={x} y={y} width={card.width} height={tall} rx={16} fill={titles ? 'var(--surface)' : hue} stroke={titles ? 'var(--slate-7)' : 'none'} strokeWidth={2} />
            {titles ? (
              <>
                <rect x={x} y={y} width={10} height={tall} rx={5} fill={hue} />
                <foreignObject x={x + 22} y={y + 8} width={card.width - 32} height={tall - 12}>
                  <div dir="auto" style={{ font: '600 26px/30px Inter Variable, sans-serif', color: 'var(--slate-12)', overflow: 'hidden', maxHeight: tall - 12 }}>{node.label ?? ''}</div>
                </foreignObject>
              </>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
