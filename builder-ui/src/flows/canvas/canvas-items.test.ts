import fc from 'fast-check';
import { freeze, produce } from 'immer';
import { expect, it } from 'vitest';
import { largeFlow } from '../../../../tests/kit/large-flow.ts';
import { toDocument, type FlowDocument } from '../document/flow-document.ts';
import { removeNodes } from '../edits/remove-nodes.ts';
import { reconcile } from './canvas-items.ts';

const edit = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), node: fc.nat(79), x: fc.integer({ min: -400, max: 1800 }), y: fc.integer({ min: -200, max: 5000 }) }),
  fc.record({ kind: fc.constant('remove' as const), node: fc.nat(79) }),
);

it('draws after any edits what it would draw from the beginning, and keeps every item that did not change', () => {
  const none = new Set<string>();
  fc.assert(fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
    let document: FlowDocument = freeze(toDocument(largeFlow(80)), true);
    let items = reconcile({ nodes: [], edges: [] }, document, none);
    for (const change of edits) {
      const id = `n${change.node}`;
      const next = produce(document, (draft) => {
        if (change.kind === 'remove') removeNodes(draft, new Set([id]), { reconnect: false });
        else if (draft.nodes[id]) draft.nodes[id].position = { x: change.x, y: change.y };
      });
      const after = reconcile(items, next, none);
      const kept = new Set(items.nodes);
      // A step that goes takes edges along, and with them rows of others.
      if (change.kind === 'move') expect(after.nodes.filter((item) => !kept.has(item)).map((item) => item.id)).toEqual(after.nodes.filter((item) => next.nodes[item.id] !== document.nodes[item.id]).map((item) => item.id));
      [document, items] = [next, after];
    }
    const fresh = reconcile({ nodes: [], edges: [] }, document, none);
    expect(items.edges.map(({ id, data }) => [id, data?.bend])).toEqual(fresh.edges.map(({ id, data }) => [id, data?.bend]));
    expect(items.nodes.map(({ id, position, height }) => [id, position, height])).toEqual(fresh.nodes.map(({ id, position, height }) => [id, position, height]));
  }), { numRuns: 60 });
});
