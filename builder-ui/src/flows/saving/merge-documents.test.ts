import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { toDocument, type FlowDocument } from '../document/flow-document.ts';
import { sampleFlow } from '../document/sample-flow.ts';
import { connect } from '../edits/connect.ts';
import { removeNodes } from '../edits/remove-nodes.ts';
import { mergeDocuments } from './merge-documents.ts';

const base = toDocument(sampleFlow({ a: { type: 'keyword', params: { words: ['hi'] } }, b: { type: 'send-text', params: { body: 'one' } }, c: { type: 'send-text', params: { body: 'two' } } }, ['a.next -> b']));
const write = (document: FlowDocument, id: string, body: string) => produce(document, (draft) => { draft.nodes[id]!.params = { body }; });
const move = (document: FlowDocument, id: string, x: number) => produce(document, (draft) => { draft.nodes[id]!.position = { x, y: 0 }; });

describe('mergeDocuments', () => {
  it('takes both sides when they changed different steps', () => {
    const { document, conflicts } = mergeDocuments(base, write(base, 'b', 'mine'), write(base, 'c', 'theirs'));
    expect(conflicts).toEqual([]);
    expect(document.nodes['b']?.params).toEqual({ body: 'mine' });
    expect(document.nodes['c']?.params).toEqual({ body: 'theirs' });
  });

  it('sees no conflict where both did the same', () => {
    expect(mergeDocuments(base, write(base, 'b', 'same'), write(base, 'b', 'same')).conflicts).toEqual([]);
  });

  it('names a step that both changed', () => {
    const { document, conflicts } = mergeDocuments(base, write(base, 'b', 'mine'), write(base, 'b', 'theirs'));
    expect(conflicts).toEqual([{ kind: 'node', id: 'b' }]);
    expect(document.nodes['b']?.params).toEqual({ body: 'mine' });
  });

  it('names a step that one changed and the other removed', () => {
    const removed = produce(base, (draft) => removeNodes(draft, new Set(['b']), { reconnect: false }));
    expect(mergeDocuments(base, write(base, 'b', 'mine'), removed).conflicts).toContainEqual({ kind: 'node', id: 'b' });
    expect(mergeDocuments(base, removed, write(base, 'b', 'theirs')).conflicts).toContainEqual({ kind: 'node', id: 'b' });
  });

  it('keeps additions of both and drops edges to what the other removed', () => {
    const mine = produce(base, (draft) => connect(draft, { source: 'b', sourceHandle: 'next', target: 'c' }, 'mine'));
    const theirs = produce(base, (draft) => removeNodes(draft, new Set(['c']), { reconnect: false }));
    const { document, conflicts } = mergeDocuments(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(Object.keys(document.nodes)).toEqual(['a', 'b']);
    expect(Object.values(document.edges).map((edge) => edge.target)).toEqual(['b']);
  });

  it('never quarrels about places: a move here wins, a move there is taken with an edit here', () => {
    expect(mergeDocuments(base, move(base, 'b', 10), move(base, 'b', 20))).toMatchObject({ conflicts: [], document: { nodes: { b: { position: { x: 10 } } } } });
    const merged = mergeDocuments(base, write(base, 'b', 'mine'), move(base, 'b', 20));
    expect(merged).toMatchObject({ conflicts: [], document: { nodes: { b: { params: { body: 'mine' }, position: { x: 20 } } } } });
  });

  it('names a handle that both connected, each to another step', () => {
    const mine = produce(base, (draft) => connect(draft, { source: 'b', sourceHandle: 'next', target: 'c' }, 'mine'));
    const theirs = produce(base, (draft) => connect(draft, { source: 'b', sourceHandle: 'next', target: 'a' }, 'theirs'));
    const { document, conflicts } = mergeDocuments(base, mine, theirs);
    expect(conflicts).toEqual([{ kind: 'node', id: 'b' }]);
    expect(Object.values(document.edges).filter((edge) => edge.source === 'b').map((edge) => edge.target)).toEqual(['c']);
  });

  it('merges settings one by one', () => {
    const mine = produce(base, (draft) => { draft.settings.priority = 70; });
    const theirs = produce(base, (draft) => { draft.settings.onAgentTakeover = 'end'; });
    expect(mergeDocuments(base, mine, theirs)).toMatchObject({ conflicts: [], document: { settings: { priority: 70, onAgentTakeover: 'end' } } });
    const other = produce(base, (draft) => { draft.settings.priority = 10; });
    expect(mergeDocuments(base, mine, other).conflicts).toEqual([{ kind: 'settings', id: 'priority' }]);
  });
});
