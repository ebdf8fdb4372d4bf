import './minimap.css';
import { memo, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nodeType } from '../../node-types/node-types.ts';
import { useEditorSession } from '../../editor/session-context.ts';
import type { Box } from '../alignment.ts';
import { boxOf, type CanvasNode } from '../canvas-items.ts';
import { mapFrame, type MapFrame } from './map-geometry.ts';
import { useMapView } from './use-map-view.ts';

const size = { width: 168, height: 112 };
/** The least that can be seen, pixels. */
const least = 1.5;

/**
 * The whole flow in small, in the colours of the node groups; press or drag it to move about, turn the wheel to zoom.
 * React Flow's own map makes an element for each card and scales its drawing anew whenever the view moves, which took a
 * third of each frame of a large flow. Here cards are a path for each colour, drawn when they change, and only a
 * rectangle of its own layer moves.
 */
export const FlowMinimap = memo(function FlowMinimap() {
  const { t } = useTranslation('flows');
  const nodes = useNodesAtRest();
  const frame = useMemo(() => mapFrame(nodes.map(boxOf), size), [nodes]);
  const paths = useMemo(() => pathsOf(nodes, frame), [nodes, frame]);
  const { map, view } = useMapView(frame, size);
  return (
    <div ref={map} className="flow-map nowheel nopan" style={size} role="img" aria-label={t('canvas.aria.minimap')}>
      <svg {...size} aria-hidden>{paths.map(([color, path]) => <path key={color} d={path} fill={color} />)}</svg>
      <div ref={view} className="flow-map-view" />
    </div>
  );
});

/** What is drawn, but not while something is dragged: then every frame would draw the map again. */
function useNodesAtRest(): ReadonlyArray<CanvasNode> {
  const { store } = useEditorSession().canvas;
  const [nodes, setNodes] = useState(() => store.getState().nodes);
  useEffect(() => store.subscribe((state) => {
    if (!state.dragging) setNodes(state.nodes);
  }), [store]);
  return nodes;
}

/** One path for each colour; frames first, behind the cards. */
function pathsOf(nodes: ReadonlyArray<CanvasNode>, frame: MapFrame): [color: string, path: string][] {
  const byColor = Map.groupBy(nodes.toSorted((a, b) => (a.zIndex ?? 0) - (b.zIndex ?? 0)), colorOf);
  return [...byColor].map(([color, items]) => [color, items.map((item) => rectangle(boxOf(item), frame)).join('')]);
}

function rectangle({ x, y, width, height }: Box, frame: MapFrame): string {
  const [w, h] = [Math.max(width * frame.scale, least).toFixed(1), Math.max(height * frame.scale, least).toFixed(1)];
  return `M${((x - frame.x) * frame.scale).toFixed(1)} ${((y - frame.y) * frame.scale).toFixed(1)}h${w}v${h}h-${w}z`;
}

function colorOf(item: CanvasNode): string {
  if (item.type === 'frame') return 'var(--slate-5)';
  if (item.type === 'note') return 'var(--amber-line)';
  return `var(--node-${nodeType(item.data.node.type)?.manifest.group ?? 'end'})`;
}
