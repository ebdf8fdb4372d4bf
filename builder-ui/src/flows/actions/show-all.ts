import type { FitViewOptions } from '@xyflow/react';
import type { FlowCanvasInstance } from '../editor/editor-session.ts';

/** Moves the view so that these items are in it, or all; also those that are not drawn because they are out of sight. */
export function showAll(canvas: FlowCanvasInstance, options: FitViewOptions): void {
  void canvas.fitView({ maxZoom: 1, ...options, includeHiddenNodes: true });
}
