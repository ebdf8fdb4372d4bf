import { describe, expect, test } from 'vitest';
import type { FlowGraph, FlowNode } from '../../../schemas/generated/types.ts';
import { diffGraphs } from './diff-graphs.ts';

const node = (id: string, type: string, params: FlowNode['params'] = {}, more: Partial<FlowNode> = {}): FlowNode => ({ id, type, typeVersion: 1, params, position: { x: 0, y: 0 }, ...more });
const graph = (nodes: FlowNode[], edges: string[] = [], settings: FlowGraph['settings'] = {}): FlowGraph => ({
  schemaVersion: 1,
  settings,
  nodes,
  edges: edges.map((line, index) => {
    const [from = '', target = ''] = line.split(' -> ');
    const [source = '', ...handle] = from.split(':');
    const sourceHandle = handle.join(':') || 'next';
    return { id: `e${index}`, source, sourceHandle, target };
  }),
  notes: [],
});

const buttons = (...titles: [string, string][]): FlowNode['params'] => ({ body: 'Choose', buttons: titles.map(([key, title]) => ({ key, title })) });

describe('what differs between two versions', () => {
  test('nothing: moved boxes, notes and edge ids do not count', () => {
    const before = graph([node('a', 'x'), node('b', 'y')], ['a -> b']);
    const after = { ...graph([node('b', 'y'), node('a', 'x', {}, { position: { x: 9, y: 9 } })]), edges: [{ id: 'other', source: 'a', sourceHandle: 'next', target: 'b' }], notes: [{ id: 'n', text: 'Hi', position: { x: 0, y: 0 }, size: { width: 1, height: 1 } }] };
    expect(diffGraphs(before, after)).toEqual({ nodes: [], edges: [], steps: [], settings: [] });
  });

  test('steps added, removed, changed; another type under the same id is both', () => {
    const before = graph([node('a', 'x', { text: 'Hello' }), node('b', 'y'), node('c', 'y')]);
    const after = graph([node('a', 'x', { text: 'Hi' }, { label: 'Greeting' }), node('c', 'z'), node('d', 'y')]);
    expect(diffGraphs(before, after).nodes).toEqual([
      { change: 'changed', nodeId: 'a', type: 'x', label: 'Greeting', fields: [{ path: '/params/text', before: 'Hello', after: 'Hi' }, { path: '/label', after: 'Greeting' }] },
      { change: 'added', nodeId: 'c', type: 'z', fields: [] },
      { change: 'added', nodeId: 'd', type: 'y', fields: [] },
      { change: 'removed', nodeId: 'b', type: 'y', fields: [] },
      { change: 'removed', nodeId: 'c', type: 'y', fields: [] },
    ]);
  });

  test('items with keys are followed wherever they stand, other lists as a whole', () => {
    const fields = (before: FlowNode['params'], after: FlowNode['params']) => diffGraphs(graph([node('a', 'x', before)]), graph([node('a', 'x', after)])).nodes[0]?.fields;
    expect(fields(buttons(['y', 'Yes'], ['n', 'No']), buttons(['n', 'Nope'], ['y', 'Yes'], ['m', 'Maybe']))).toEqual([
      { path: '/params/buttons/n/title', before: 'No', after: 'Nope' },
      { path: '/params/buttons/m', after: { key: 'm', title: 'Maybe' } },
    ]);
    expect(fields(buttons(['y', 'Yes'], ['n', 'No']), buttons(['n', 'No'], ['y', 'Yes']))).toMatchObject([{ path: '/params/buttons' }]);
    expect(fields({ words: ['a'] }, { words: ['a', 'b'] })).toEqual([{ path: '/params/words', before: ['a'], after: ['a', 'b'] }]);
  });

  test('an exit is called as the step calls it', () => {
    const menu = node('menu', 'send-buttons', buttons(['p', 'Prices']));
    expect(diffGraphs(graph([menu, node('b', 'y')], ['menu:choice:p -> b']), graph([menu, node('b', 'y')])).edges).toMatchObject([{ nodeId: 'menu', handleLabel: 'Prices', before: 'b' }]);
  });

  test('where exits of steps that stay lead, and the settings of the flow', () => {
    const before = graph([node('a', 'x'), node('b', 'y'), node('c', 'y')], ['a -> b', 'a:error -> c', 'b -> c'], { priority: 50 });
    const after = graph([node('a', 'x'), node('b', 'y'), node('d', 'y')], ['a -> d', 'd -> b'], { priority: 60, onPublish: 'move' });
    const { edges, steps, settings } = diffGraphs(before, after);
    expect(edges).toEqual([{ nodeId: 'a', handle: 'next', before: 'b', after: 'd' }, { nodeId: 'a', handle: 'error', before: 'c' }, { nodeId: 'b', handle: 'next', before: 'c' }]);
    expect(steps.map((step) => step.nodeId)).toEqual(['a', 'b', 'c', 'd']);
    expect(settings).toEqual([{ path: '/priority', before: 50, after: 60 }, { path: '/onPublish', after: 'move' }]);
  });
});
