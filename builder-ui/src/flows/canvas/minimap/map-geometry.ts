import type { Box } from '../alignment.ts';

/** How the flow lies on the map: a place of the flow is drawn at `(place - origin) * scale`. */
export type MapFrame = { x: number; y: number; scale: number };

/** React Flow's transform: a place of the flow stands on the screen at `place * zoom + offset`. */
export type Viewport = readonly [offsetX: number, offsetY: number, zoom: number];

type Size = { width: number; height: number };

/** A single card shall not fill the map. */
const largestScale = 0.1;
/** Room around the cards, in pixels of the map. */
const margin = 10;
/** As much of the view stays on the map, however far away it is. */
const kept = 8;

/** Fits all boxes into the map, in its middle. */
export function mapFrame(boxes: ReadonlyArray<Box>, map: Size): MapFrame {
  if (boxes.length === 0) return { x: -map.width / 2 / largestScale, y: -map.height / 2 / largestScale, scale: largestScale };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  const scale = Math.min((map.width - 2 * margin) / (right - left), (map.height - 2 * margin) / (bottom - top), largestScale);
  return { x: (left + right) / 2 - map.width / 2 / scale, y: (top + bottom) / 2 - map.height / 2 / scale, scale };
}

/** What the screen shows, in pixels of the map. A view that is far from every card is kept at the map's edge. */
export function viewOnMap([offsetX, offsetY, zoom]: Viewport, pane: Size, frame: MapFrame, map: Size): Box {
  const [width, height] = [(pane.width / zoom) * frame.scale, (pane.height / zoom) * frame.scale];
  const [x, y] = [(-offsetX / zoom - frame.x) * frame.scale, (-offsetY / zoom - frame.y) * frame.scale];
  return { x: clamp(x, kept - width, map.width - kept), y: clamp(y, kept - height, map.height - kept), width, height };
}

/** Where the viewport must stand so that the screen's upper left corner shows this place of the map. */
export function viewportAt(corner: { x: number; y: number }, zoom: number, frame: MapFrame): { x: number; y: number; zoom: number } {
  return { x: -(corner.x / frame.scale + frame.x) * zoom, y: -(corner.y / frame.scale + frame.y) * zoom, zoom };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
