import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect } from '../edits/connect.ts';
import { moveItems } from '../edits/move-items.ts';
import { removeNodes } from '../edits/remove-nodes.ts';
import { createDocumentStore, type DocumentStore } from './document-store.ts';
import { toDocument, toGraph, type FlowDocument } from './flow-document.ts';
import { sampleFlow } from './sample-flow.ts';

const start = () => toDocument(sampleFlow(
  { a: { type: 'keyword' }, b: { type: 'send-text', params: { body: 'hi' } }, c: { type: 'send-text', params: { body: 'there' } } },
  ['a.next -> b', 'b.next -> c'],
));

function storeAt(time = { now: 0 }): { store: DocumentStore; time: { now: number } } {
  return { store: createDocumentStore(start(), () => time.now), time };
}

const type = (store: DocumentStore, text: string) => store.edit({ key: 'change' }, (draft) => {
  const node = draft.nodes['b'];
  if (node) node.params = { body: text };
}, { burst: 'params:b:/body' });

describe('the document', () => {
  it('makes one step of undo of a burst of typing', () => {
    const { store, time } = storeAt();
    for (const text of ['h', 'he', 'hel', 'hello']) {
      type(store, text);
      time.now += 200;
    }
    expect(store.store.getState().past).toHaveLength(1);
    expect(store.store.getState().past[0]?.patches).toHaveLength(1);
    store.undo();
    expect(store.get().nodes['b']?.params).toEqual({ body: 'hi' });
    store.redo();
    expect(store.get().nodes['b']?.params).toEqual({ body: 'hello' });
  });

  it('begins a new step after a pause, after another edit and after undo', () => {
    const { store, time } = storeAt();
    type(store, 'one');
    time.now += 1500;
    type(store, 'two');
    store.edit({ key: 'move' }, (draft) => moveItems(draft, new Map([['a', { x: 10, y: 0 }]])));
    type(store, 'three');
    expect(store.store.getState().past.map((entry) => entry.label.key)).toEqual(['change', 'change', 'move', 'change']);
    store.undo();
    type(store, 'four');
    expect(store.store.getState().past).toHaveLength(4);
    expect(store.store.getState().future).toHaveLength(0);
  });

  it('leaves no step for an edit that changes nothing', () => {
    const { store } = storeAt();
    expect(store.edit({ key: 'move' }, (draft) => moveItems(draft, new Map([['a', { x: 0, y: 0 }]])))).toBe(false);
    expect(store.store.getState()).toMatchObject({ past: [], changes: 0 });
  });

  it('passes over steps that no longer fit after a merge', () => {
    const { store } = storeAt();
    type(store, 'mine');
    store.edit({ key: 'move' }, (draft) => moveItems(draft, new Map([['a', { x: 32, y: 0 }]])));
    const { b: _gone, ...nodes } = store.get().nodes;
    store.receive({ ...store.get(), nodes, edges: {} });
    expect(store.undo()?.key).toBe('move');
    expect(store.undo()).toBeUndefined();
    expect(store.get().nodes['b']).toBeUndefined();
  });

  it('keeps what did not change identical', () => {
    const { store } = storeAt();
    const before = store.get();
    type(store, 'new');
    expect(store.get().nodes['a']).toBe(before.nodes['a']);
    expect(store.get().edges).toBe(before.edges);
    expect(toGraph(store.get()).nodes[0]).toBe(before.nodes['a']);
  });
});

/** One random edit; ids come from a small pool, so that edits meet. */
const edit = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), id: fc.constantFrom('n1', 'n2', 'n3') }),
  fc.record({ kind: fc.constant('remove' as const), ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'n1', 'n2'), { minLength: 1 }), reconnect: fc.boolean() }),
  fc.record({ kind: fc.constant('connect' as const), source: fc.constantFrom('a', 'b', 'n1'), target: fc.constantFrom('b', 'c', 'n2'), edge: fc.constantFrom('x1', 'x2', 'x3') }),
  fc.record({ kind: fc.constant('move' as const), id: fc.constantFrom('a', 'b', 'n1'), x: fc.integer({ min: -500, max: 500 }) }),
  fc.record({ kind: fc.constant('type' as const), text: fc.string() }),
);

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function apply(store: DocumentStore, what: Edit): void {
  switch (what.kind) {
    case 'add':
      store.edit({ key: 'add' }, (draft) => { draft.nodes[what.id] ??= { id: what.id, type: 'send-text', typeVersion: 1, params: { body: '' }, position: { x: 0, y: 0 } }; });
      return;
    case 'remove':
      store.edit({ key: 'remove' }, (draft) => removeNodes(draft, new Set(what.ids), { reconnect: what.reconnect }));
      return;
    case 'connect':
      store.edit({ key: 'connect' }, (draft) => {
        if (draft.nodes[what.source] && draft.nodes[what.target]) connect(draft, { source: what.source, sourceHandle: 'next', target: what.target }, what.edge);
      });
      return;
    case 'move':
      store.edit({ key: 'move' }, (draft) => moveItems(draft, new Map([[what.id, { x: what.x, y: 0 }]])));
      return;
    case 'type':
      type(store, what.text);
  }
}

const plain = (document: FlowDocument) => JSON.parse(JSON.stringify(document)) as FlowDocument;

describe('undo and redo', () => {
  it('lead back to every state on the way, and forward again', () => {
    fc.assert(fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      const { store, time } = storeAt();
      const states = [plain(store.get())];
      for (const what of edits) {
        time.now += 5000;
        const before = store.store.getState().past.length;
        apply(store, what);
        if (store.store.getState().past.length > before) states.push(plain(store.get()));
      }
      for (let at = states.length - 2; at >= 0; at -= 1) {
        store.undo();
        expect(plain(store.get())).toEqual(states[at]);
      }
      expect(store.undo()).toBeUndefined();
      for (let at = 1; at < states.length; at += 1) {
        store.redo();
        expect(plain(store.get())).toEqual(states[at]);
      }
      expect(store.redo()).toBeUndefined();
    }));
  });
});
