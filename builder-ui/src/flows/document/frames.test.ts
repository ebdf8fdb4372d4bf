import { describe, expect, it } from 'vitest';
import type { FlowNote } from '../../../../schemas/generated/types.ts';
import { carryMembers } from '../canvas/carry-members.ts';
import { takeFragment } from '../clipboard/flow-fragment.ts';
import { toDocument, type FlowDocument } from './flow-document.ts';
import { areaAround, frameMembers, frameNameOf } from './frames.ts';
import { sampleFlow } from './sample-flow.ts';

const frame = (id: string, text: string, x: number, y: number, width: number, height: number): FlowNote => ({ id, text, frame: true, position: { x, y }, size: { width, height } });

function framed(...frames: FlowNote[]): FlowDocument {
  const graph = sampleFlow({ a: { type: 'keyword', at: [0, 0] }, b: { type: 'send-text', at: [400, 0] }, c: { type: 'send-text', at: [2000, 0] } }, ['a.next -> b', 'b.next -> c']);
  return toDocument({ ...graph, notes: frames });
}

describe('frames', () => {
  it('hold what has its middle inside, smaller frames too, never larger ones', () => {
    const document = framed(frame('outer', 'Outer', -50, -80, 800, 400), frame('inner', 'Inner', 380, -40, 300, 300));
    expect(frameMembers(document, 'outer')).toEqual(['a', 'b', 'inner']);
    expect(frameMembers(document, 'inner')).toEqual(['b']);
    expect([frameNameOf(document, 'a'), frameNameOf(document, 'b'), frameNameOf(document, 'c')]).toEqual(['Outer', 'Inner', undefined]);
  });

  it('fit around what they are drawn for', () => {
    const document = framed();
    const area = areaAround(document, ['a', 'b']);
    expect(area && frameMembers(framed(frame('f', 'F', area.x, area.y, area.width, area.height)), 'f')).toEqual(['a', 'b']);
    expect(areaAround(document, [])).toBeUndefined();
  });

  it('carry along what lies in them, each once, also when it is dragged itself', () => {
    const document = framed(frame('f', 'F', -50, -80, 800, 400));
    const drag = (id: string, x: number, y: number) => ({ id, type: 'position' as const, dragging: true, position: { x, y } });
    expect(carryMembers([drag('f', 50, -60)], document).slice(1)).toEqual([drag('a', 100, 20), drag('b', 500, 20)]);
    expect(carryMembers([drag('f', 50, -60), drag('a', 100, 20)], document).map((change) => ('id' in change ? change.id : ''))).toEqual(['f', 'a', 'b']);
    const plain = [drag('a', 5, 5)];
    expect(carryMembers(plain, document)).toBe(plain);
  });

  it('are copied with what lies in them', () => {
    const fragment = takeFragment(framed(frame('f', 'F', -50, -80, 800, 400)), new Set(['f']));
    expect([fragment.nodes.map(({ id }) => id), fragment.edges.length, fragment.notes.length]).toEqual([['a', 'b'], 1, 1]);
  });
});
