import { useOnViewportChange, useReactFlow, type Viewport } from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import type { ViewportLink } from './viewport-link.ts';

/** Inside a canvas: keeps what it shows the same as what the canvases of its link show. */
export function LinkedViewport({ link }: { link: ViewportLink }) {
  const { setViewport } = useReactFlow();
  const follow = useCallback((viewport: Viewport) => void setViewport(viewport), [setViewport]);
  useEffect(() => link.join(follow), [link, follow]);
  useOnViewportChange({ onChange: useCallback((viewport: Viewport) => link.move(viewport, follow), [link, follow]) });
  return null;
}
