import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { useCanvas } from '../editor/session-context.ts';

/** Lines that show with what a dragged card is in line. */
export const AlignmentGuides = memo(function AlignmentGuides() {
  const guides = useCanvas((state) => state.guides);
  if (guides.x === undefined && guides.y === undefined) return null;
  // Long enough for any flow; the viewport cuts them off.
  const length = 200_000;
  return (
    <ViewportPortal>
      {guides.x === undefined ? null : <div className="align-guide" style={{ transform: `translate(${guides.x}px, ${-length / 2}px)`, width: 1, height: length }} />}
      {guides.y === undefined ? null : <div className="align-guide" style={{ transform: `translate(${-length / 2}px, ${guides.y}px)`, height: 1, width: length }} />}
    </ViewportPortal>
  );
});
