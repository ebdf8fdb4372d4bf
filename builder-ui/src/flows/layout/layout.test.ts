import { describe, expect, it } from 'vitest';
import { card, gridSize } from '../canvas/card-geometry.ts';
import { stepHeight } from '../canvas/card-rows.ts';
import { edgeBend, cardBoxes } from '../canvas/edges/edge-bend.ts';
import { align } from '../canvas/alignment.ts';
import { toDocument, type FlowDocument } from '../document/flow-document.ts';
import { sampleFlow } from '../document/sample-flow.ts';
import { freePlace } from './free-place.ts';
import { neighbour } from './neighbour.ts';
import { tidy } from './tidy.ts';

const menu = toDocument(sampleFlow({
  start: { type: 'keyword', at: [0, 0] },
  menu: { type: 'send-buttons', params: { buttons: [{ key: 'a', title: 'A' }, { key: 'b', title: 'B' }, { key: 'c', title: 'C' }] }, at: [10, 10] },
  third: { type: 'send-text', at: [20, 0] },
  second: { type: 'send-text', at: [20, 300] },
  first: { type: 'send-text', at: [20, 600] },
  alone: { type: 'tag-added', at: [500, 900] },
}, ['start.next -> menu', 'menu.choice:c -> third', 'menu.choice:b -> second', 'menu.choice:a -> first']));

function overlaps(document: FlowDocument, places: ReadonlyMap<string, { x: number; y: number }>): string[] {
  const boxes = Object.values(document.nodes).map((node) => ({ id: node.id, ...(places.get(node.id) ?? node.position), height: stepHeight(document, node) }));
  return boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => a.x < b.x + card.width && b.x < a.x + card.width && a.y < b.y + b.height && b.y < a.y + a.height).map((b) => `${a.id}/${b.id}`));
}

describe('tidy', () => {
  const places = tidy(menu);
  const y = (id: string) => places.get(id)?.y ?? NaN;
  const x = (id: string) => places.get(id)?.x ?? NaN;

  it('keeps the order of the buttons', () => {
    expect(y('first')).toBeLessThan(y('second'));
    expect(y('second')).toBeLessThan(y('third'));
  });

  it('goes from left to right on the grid, without overlaps', () => {
    expect(x('start')).toBeLessThan(x('menu'));
    expect(x('menu')).toBeLessThan(x('first'));
    expect([...places.values()].every((place) => place.x % gridSize === 0 && place.y % gridSize === 0)).toBe(true);
    expect(overlaps(menu, places)).toEqual([]);
  });

  it('puts parts that hang together under each other', () => {
    expect(y('alone')).toBeGreaterThan(Math.max(y('third'), y('second'), y('first')));
  });

  it('moves only what is chosen', () => {
    expect([...tidy(menu, new Set(['first', 'second'])).keys()].sort()).toEqual(['first', 'second']);
  });

  it('copes with circles', () => {
    const circle = toDocument(sampleFlow({ a: { type: 'send-text' }, b: { type: 'send-text' } }, ['a.next -> b', 'b.next -> a']));
    expect(overlaps(circle, tidy(circle))).toEqual([]);
  });
});

describe('freePlace', () => {
  it('moves down past what is in the way', () => {
    const node = { id: 'n', type: 'send-text', typeVersion: 1, params: {}, position: { x: 16, y: 0 } };
    const position = freePlace(menu, node.position, stepHeight(menu, node));
    expect(overlaps({ ...menu, nodes: { ...menu.nodes, n: { ...node, position } } }, new Map()).filter((pair) => pair.endsWith('/n'))).toEqual([]);
  });
  it('puts a note beside another, not on it', () => {
    const note = { id: 'note', text: '', position: { x: 5000, y: 0 }, size: { width: 200, height: 112 } };
    expect(freePlace({ ...menu, notes: { note } }, note.position, 112, { besideNotes: true }).y).toBeGreaterThan(112);
    expect(freePlace({ ...menu, notes: { note } }, note.position, 112).y).toBe(0);
  });
});

describe('neighbour', () => {
  it('follows edges and walks between branches', () => {
    const document = toDocument(sampleFlow({ a: { type: 'keyword', at: [0, 0] }, b: { type: 'if', at: [300, 0] }, c: { type: 'end', at: [600, 0] }, d: { type: 'end', at: [600, 200] } }, ['a.next -> b', 'b.true -> c', 'b.false -> d']));
    expect([neighbour(document, undefined, 'right'), neighbour(document, 'a', 'right'), neighbour(document, 'b', 'right'), neighbour(document, 'c', 'down'), neighbour(document, 'd', 'up'), neighbour(document, 'd', 'left'), neighbour(document, 'a', 'left')])
      .toEqual(['a', 'b', 'c', 'd', 'c', 'b', undefined]);
  });
});

describe('edgeBend', () => {
  it('leads a long edge past the card between its ends', () => {
    const document = toDocument(sampleFlow({ a: { type: 'end', at: [0, 100] }, wall: { type: 'end', at: [320, 0] }, b: { type: 'end', at: [640, 0] } }));
    const edge = { id: 'e', source: 'a', sourceHandle: 'next', target: 'b' };
    expect(edgeBend({ ...document, edges: { e: edge } }, edge, cardBoxes(document, new Set()), new Set())).toBeGreaterThan(0.8);
  });
});

describe('align', () => {
  it('snaps to the nearest line within reach and says where it is', () => {
    const others = [{ x: 100, y: 0, width: 240, height: 100 }];
    expect(align({ x: 103, y: 300, width: 240, height: 80 }, others)).toEqual({ x: 100, y: 300, guideX: 100, guideY: undefined });
    expect(align({ x: 120, y: 300, width: 240, height: 80 }, others)).toEqual({ x: 120, y: 300, guideX: undefined, guideY: undefined });
  });
});
