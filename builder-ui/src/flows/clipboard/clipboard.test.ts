import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/flow-document.ts';
import { sampleFlow } from '../document/sample-flow.ts';
import { takeFragment, transplant } from './flow-fragment.ts';
import { parseFragment } from './parse-fragment.ts';

const flow = sampleFlow(
  { a: { type: 'keyword', at: [100, 50] }, b: { type: 'send-text', params: { body: 'hi' }, at: [400, 80] }, c: { type: 'end', at: [700, 80] } },
  ['a.next -> b', 'b.next -> c'],
);

function ids(): () => string {
  let count = 0;
  return () => `id${(count += 1)}`;
}

describe('a fragment', () => {
  it('holds the chosen steps and the edges between them', () => {
    const fragment = takeFragment(toDocument(flow), new Set(['a', 'b']));
    expect(fragment.nodes.map((node) => node.id)).toEqual(['a', 'b']);
    expect(fragment.edges).toHaveLength(1);
  });

  it('survives the way through text', () => {
    const fragment = takeFragment(toDocument(flow), new Set(['a', 'b']));
    expect(parseFragment(JSON.stringify(fragment))).toEqual(fragment);
  });

  it('lands at a place with new ids everywhere and the edges between the copies', () => {
    const fragment = takeFragment(toDocument(flow), new Set(['a', 'b']));
    const copy = transplant(fragment, { x: 1000, y: 1000 }, ids());
    const [a, b] = copy.nodes;
    expect([a?.position, b?.position]).toEqual([{ x: 1000, y: 1000 }, { x: 1300, y: 1030 }]);
    expect(new Set([a?.id, b?.id, 'a', 'b'])).toHaveLength(4);
    expect(copy.edges).toEqual([{ id: expect.any(String) as string, source: a?.id, sourceHandle: 'next', target: b?.id }]);
    expect(copy.edges[0]?.id).not.toBe(fragment.edges[0]?.id);
  });

  it('lets a copied jump lead to the copy, and one to what was not copied where it led before', () => {
    const jumping = sampleFlow({ a: { type: 'goto', params: { target: 'b' } }, b: { type: 'send-text', params: { body: 'hi' } }, c: { type: 'goto', params: { target: 'a' } } }, []);
    const [a, b] = transplant(takeFragment(toDocument(jumping), new Set(['a', 'b'])), { x: 0, y: 0 }, ids()).nodes;
    expect(a?.params).toEqual({ target: b?.id });
    const [c] = transplant(takeFragment(toDocument(jumping), new Set(['c'])), { x: 0, y: 0 }, ids()).nodes;
    expect(c?.params).toEqual({ target: 'a' });
  });

  it('can be a whole exported graph', () => {
    expect(parseFragment(JSON.stringify(flow))?.nodes).toHaveLength(3);
  });

  it.each(['', 'hello', '{}', '[1]', 'null', '{"kind":"parley.flow-fragment","version":2,"nodes":[],"edges":[],"notes":[]}', '{"kind":"parley.flow-fragment","version":1,"nodes":[{"id":"a b"}],"edges":[],"notes":[]}'])('is not made of %s', (text) => {
    expect(parseFragment(text)).toBeUndefined();
  });
});
