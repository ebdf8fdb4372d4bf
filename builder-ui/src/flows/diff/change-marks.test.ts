import { expect, it } from 'vitest';
import type { FlowGraph, FlowNode } from '../../../../schemas/generated/types.ts';
import { changesBetween } from './change-marks.ts';

const node = (id: string, body: string, x = 0): FlowNode => ({ id, type: 'send-text', typeVersion: 1, params: { body }, position: { x, y: 0 } });
const graph = (nodes: FlowNode[], edges: [string, string][]): FlowGraph => ({ schemaVersion: 1, settings: {}, notes: [], nodes, edges: edges.map(([source, target]) => ({ id: `${source}-${target}`, source, sourceHandle: 'next', target })) });

it('colours what was added, removed, changed and moved, each on its side', () => {
  const before = graph([node('a', 'A'), node('b', 'B'), node('c', 'C'), node('d', 'D')], [['a', 'b'], ['d', 'b']]);
  const after = graph([node('a', 'A!'), node('c', 'C', 40), node('d', 'D'), node('e', 'E')], [['a', 'e'], ['d', 'c']]);
  const { marks, moved } = changesBetween(before, after);
  expect(moved).toEqual(['c']);
  expect(marks.before).toEqual({ a: 'changed', b: 'removed', c: 'moved', d: 'changed', 'a:next': 'removed', 'd:next': 'removed' });
  expect(marks.after).toEqual({ a: 'changed', c: 'moved', d: 'changed', e: 'added', 'a:next': 'added', 'd:next': 'added' });
});
