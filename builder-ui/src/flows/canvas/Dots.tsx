import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';

/**
 * The grid behind the cards. It lies in the flow and moves with it; React Flow's own background is a drawing beside the
 * flow that is made anew for every frame of a movement.
 */
export const Dots = memo(function Dots() {
  return <ViewportPortal><div className="flow-dots" /></ViewportPortal>;
});
