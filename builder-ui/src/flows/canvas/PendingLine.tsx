import { getSmoothStepPath, Position, ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { useEditorUi } from '../editor/editor-ui.ts';
import { useCanvas } from '../editor/session-context.ts';
import { pendingLine } from './pending-line.ts';

/** Keeps a connection in sight that was let go over the empty canvas, until its step is chosen or the choice is given up. */
export const PendingLine = memo(function PendingLine() {
  const picker = useEditorUi((ui) => ui.picker);
  const nodes = useCanvas((state) => (picker === undefined ? undefined : state.nodes));
  const line = nodes && pendingLine(nodes, picker);
  if (!line) return null;
  const { from, to } = line;
  const [path] = getSmoothStepPath({ sourceX: from.x, sourceY: from.y, sourcePosition: Position.Right, targetX: to.x, targetY: to.y, targetPosition: Position.Left });
  return (
    <ViewportPortal>
      <svg className="pointer-events-none absolute top-0 left-0 overflow-visible" width={1} height={1} aria-hidden data-pending-line>
        <path d={path} fill="none" stroke="var(--accent)" strokeWidth={2} />
        <circle cx={to.x} cy={to.y} r={4.5} fill="var(--accent)" />
      </svg>
    </ViewportPortal>
  );
});
