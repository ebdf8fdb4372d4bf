import { expect, it } from 'vitest';
import { mapFrame, viewOnMap, viewportAt } from './map-geometry.ts';

const map = { width: 168, height: 112 };
const pane = { width: 1000, height: 600 };
const card = (x: number, y: number) => ({ x, y, width: 240, height: 100 });

it('shows all cards with room around them, in the middle', () => {
  const frame = mapFrame([card(-500, 40), card(9260, 1040)], map);
  const left = (-500 - frame.x) * frame.scale;
  const right = (9500 - frame.x) * frame.scale;
  expect(left).toBeCloseTo(10);
  expect(right).toBeCloseTo(map.width - 10);
  expect((40 - frame.y) * frame.scale).toBeCloseTo(map.height - (1140 - frame.y) * frame.scale);
});

it('keeps a single card small, and an empty flow in the middle', () => {
  expect(mapFrame([card(0, 0)], map).scale).toBe(0.1);
  const frame = mapFrame([], map);
  expect(-frame.x * frame.scale).toBe(map.width / 2);
});

it('knows what the screen shows, and back', () => {
  const frame = mapFrame([card(0, 0), card(4000, 2000)], map);
  const view = viewOnMap([-600, -300, 0.5], pane, frame, map);
  expect(view.width / frame.scale).toBeCloseTo(2000);
  expect(viewportAt(view, 0.5, frame)).toEqual({ x: expect.closeTo(-600), y: expect.closeTo(-300), zoom: 0.5 });
});

it('keeps a view that is far away at the edge', () => {
  const frame = mapFrame([card(0, 0)], map);
  expect(viewOnMap([-1_000_000, 0, 1], pane, frame, map).x).toBe(map.width - 8);
  const above = viewOnMap([0, 1_000_000, 1], pane, frame, map);
  expect(above.y + above.height).toBeCloseTo(8);
});
