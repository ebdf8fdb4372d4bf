import { MiniMap } from '@xyflow/react';
import { nodeType } from '../node-types/node-types.ts';
import type { CanvasNode } from './canvas-items.ts';

/** The whole flow in small, in the colours of the node groups; drag it to move about. */
export function FlowMinimap() {
  return <MiniMap<CanvasNode> pannable zoomable nodeColor={colorOf} nodeBorderRadius={24} position="bottom-right" className="max-md:hidden!" style={size} />;
}

const size = { width: 168, height: 112, right: 12, bottom: 64 };

function colorOf(item: CanvasNode): string {
  if (item.type === 'frame') return 'var(--slate-5)';
  if (item.type === 'note') return 'var(--amber-line)';
  return `var(--node-${nodeType(item.data.node.type)?.manifest.group ?? 'end'})`;
}
