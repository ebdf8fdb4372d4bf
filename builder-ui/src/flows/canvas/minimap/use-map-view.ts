import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef, type RefObject } from 'react';
import { useEditorSession } from '../../editor/session-context.ts';
import { onView } from '../sight/on-view.ts';
import { viewOnMap, viewportAt, type MapFrame } from './map-geometry.ts';

/** Turns of the wheel that double the zoom, in pixels of scrolling. */
const wheelForDouble = 500;

/**
 * Keeps the rectangle of the view where it belongs, without drawing anything again, and moves the view with the pointer:
 * who presses inside the rectangle drags it, who presses elsewhere has it there.
 */
export function useMapView(frame: MapFrame, size: { width: number; height: number }): { map: RefObject<HTMLDivElement | null>; view: RefObject<HTMLDivElement | null> } {
  const flow = useStoreApi();
  const { canvas, instance } = useEditorSession();
  const map = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const rectangle = view.current;
    const area = map.current;
    if (!rectangle || !area) return undefined;
    const shown = () => {
      const { transform, width, height } = flow.getState();
      return viewOnMap(transform, { width, height }, frame, size);
    };
    const place = () => {
      const { x, y, width, height } = shown();
      rectangle.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
      rectangle.style.width = `${width.toFixed(1)}px`;
      rectangle.style.height = `${height.toFixed(1)}px`;
    };
    const moveTo = (corner: { x: number; y: number }) => void instance()?.setViewport(viewportAt(corner, flow.getState().transform[2], frame));
    const press = (down: PointerEvent) => {
      if (down.button !== 0) return;
      down.preventDefault();
      canvas.store.setState({ moved: true });
      const edge = area.getBoundingClientRect();
      const at = (event: PointerEvent) => ({ x: event.clientX - edge.left, y: event.clientY - edge.top });
      const start = at(down);
      const before = shown();
      const inside = start.x >= before.x && start.y >= before.y && start.x <= before.x + before.width && start.y <= before.y + before.height;
      const grip = inside ? { x: start.x - before.x, y: start.y - before.y } : { x: before.width / 2, y: before.height / 2 };
      const follow = (event: PointerEvent) => {
        const point = at(event);
        moveTo({ x: point.x - grip.x, y: point.y - grip.y });
      };
      const held = new AbortController();
      area.setPointerCapture(down.pointerId);
      area.addEventListener('pointermove', follow, { signal: held.signal });
      for (const end of ['pointerup', 'pointercancel'] as const) area.addEventListener(end, () => held.abort(), { signal: held.signal });
      if (!inside) follow(down);
    };
    const turn = (event: WheelEvent) => {
      // Else the browser would zoom the whole page.
      event.preventDefault();
      canvas.store.setState({ moved: true });
      void instance()?.zoomTo(flow.getState().transform[2] * 2 ** (-event.deltaY / wheelForDouble));
    };
    place();
    area.addEventListener('pointerdown', press);
    area.addEventListener('wheel', turn, { passive: false });
    const forget = onView(flow, place);
    return () => {
      forget();
      area.removeEventListener('pointerdown', press);
      area.removeEventListener('wheel', turn);
    };
  }, [flow, canvas, instance, frame, size]);
  return { map, view };
}
