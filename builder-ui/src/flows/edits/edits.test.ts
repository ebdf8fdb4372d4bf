import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { toDocument, type FlowDocument } from '../document/flow-document.ts';
import { sampleFlow } from '../document/sample-flow.ts';
import { nodeHandles } from '../node-types/node-handles.ts';
import { connect } from './connect.ts';
import { insertNode } from './insert-node.ts';
import { removeNodes } from './remove-nodes.ts';
import { setParam } from './set-param.ts';

const edges = (document: FlowDocument) => Object.values(document.edges).map((edge) => `${edge.source}.${edge.sourceHandle} -> ${edge.target}`).sort();
const line = toDocument(sampleFlow({ a: { type: 'keyword' }, b: { type: 'send-text' }, c: { type: 'send-text' }, d: { type: 'end' } }, ['a.next -> b', 'b.next -> c', 'c.next -> d']));

describe('connect', () => {
  it('replaces the edge that left the handle before', () => {
    expect(edges(produce(line, (draft) => connect(draft, { source: 'a', sourceHandle: 'next', target: 'd' }, 'new')))).toEqual(['a.next -> d', 'b.next -> c', 'c.next -> d']);
  });

  it('leaves an edge alone that already leads there', () => {
    expect(produce(line, (draft) => connect(draft, { source: 'a', sourceHandle: 'next', target: 'b' }, 'new'))).toBe(line);
  });
});

describe('removeNodes', () => {
  it('reconnects what came before with what followed, across several removed steps', () => {
    expect(edges(produce(line, (draft) => removeNodes(draft, new Set(['b', 'c']), { reconnect: true })))).toEqual(['a.next -> d']);
  });

  it('does not reconnect where several ways went on', () => {
    const fork = toDocument(sampleFlow({ a: { type: 'keyword' }, b: { type: 'if' }, c: { type: 'end' }, d: { type: 'end' } }, ['a.next -> b', 'b.true -> c', 'b.false -> d']));
    expect(edges(produce(fork, (draft) => removeNodes(draft, new Set(['b']), { reconnect: true })))).toEqual([]);
  });

  it('never makes a step lead into itself', () => {
    const loop = toDocument(sampleFlow({ a: { type: 'send-text' }, b: { type: 'send-text' } }, ['a.next -> b', 'b.next -> a']));
    expect(edges(produce(loop, (draft) => removeNodes(draft, new Set(['b']), { reconnect: true })))).toEqual([]);
  });

  it('can leave the ends apart', () => {
    expect(edges(produce(line, (draft) => removeNodes(draft, new Set(['b']), { reconnect: false })))).toEqual(['c.next -> d']);
  });
});

describe('insertNode', () => {
  const node = { id: 'n', type: 'send-text', typeVersion: 1, params: {}, position: { x: 0, y: 0 } };
  const ids = () => {
    let count = 0;
    return () => `new${(count += 1)}`;
  };

  it('goes into the middle of an edge', () => {
    const edgeId = Object.values(line.edges).find((edge) => edge.source === 'a')?.id ?? '';
    expect(edges(produce(line, (draft) => insertNode(draft, node, { at: 'edge', edgeId }, { firstHandle: 'next', acceptsInput: true }, ids())))).toEqual(['a.next -> n', 'b.next -> c', 'c.next -> d', 'n.next -> b']);
  });

  it('follows a handle and takes over what followed it; a step that ends the run cuts it off', () => {
    const after = produce(line, (draft) => insertNode(draft, node, { at: 'handle', nodeId: 'b', handle: 'next' }, { firstHandle: undefined, acceptsInput: true }, ids()));
    expect(edges(after)).toEqual(['a.next -> b', 'b.next -> n', 'c.next -> d']);
  });

  it('never leads into a trigger', () => {
    const after = produce(line, (draft) => insertNode(draft, node, { at: 'handle', nodeId: 'b', handle: 'next' }, { firstHandle: 'next', acceptsInput: false }, ids()));
    expect(edges(after)).toEqual(edges(line));
    expect(after.nodes['n']).toBeDefined();
  });
});

describe('setParam', () => {
  const menu = toDocument(sampleFlow(
    { m: { type: 'send-buttons', params: { body: 'Which?', buttons: [{ key: 'a', title: 'A' }, { key: 'b', title: 'B' }] } }, x: { type: 'end' }, y: { type: 'end' } },
    ['m.choice:a -> x', 'm.choice:b -> y'],
  ));
  const handleIds = (node: Parameters<typeof nodeHandles>[0]) => new Set(nodeHandles(node).map((handle) => handle.id));

  it('takes away edges whose handle is gone, and only those', () => {
    const after = produce(menu, (draft) => setParam(draft, 'm', '/buttons', [{ key: 'b', title: 'B' }], handleIds));
    expect(edges(after)).toEqual(['m.choice:b -> y']);
  });

  it('keeps edges when a title changes', () => {
    const after = produce(menu, (draft) => setParam(draft, 'm', '/buttons/0/title', 'Changed', handleIds));
    expect(edges(after)).toEqual(edges(menu));
    expect(after.nodes['m']?.params).toMatchObject({ buttons: [{ title: 'Changed' }, { title: 'B' }] });
  });
});
