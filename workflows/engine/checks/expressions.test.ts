import { describe, expect, test } from 'vitest';
import type { ConditionGroup, FlowGraph, FlowIssue, FlowSettings } from '../../../schemas/generated/types.ts';
import { caseGraph } from '../case/case-flow.ts';
import { checkFlow } from '../check-flow.ts';
import { installedNodes } from '../registry.ts';

const graphOf = (expression: string, settings: FlowSettings = {}): FlowGraph =>
  caseGraph(
    {
      nodes: {
        start: ['manual', { inputs: [] }],
        vip: ['if', { condition: { match: 'all', rows: [{ subject: 'contact.tags', operator: 'has_tag', value: 'vip' }] } }],
        visits: ['set-field', { changes: [{ where: 'flow', variable: 'visits', kind: 'number', value: '1' }] }],
        more: ['if', { condition: { match: 'any', rows: [{ match: 'all', rows: [{ expression }] }] } }],
        end: ['end', {}],
      },
      edges: ['start -> vip', 'vip.true -> visits', 'vip.false -> more', 'visits -> more', 'more.true -> end', 'more.false -> end'],
    },
    settings,
    installedNodes,
  );
const issues = (expression: string, settings?: FlowSettings): FlowIssue[] => checkFlow(graphOf(expression, settings), 'conversation');

describe('expressions in the publish checks', () => {
  test('are reported with field and place', () => {
    expect(issues('contact.name = "Ada"')).toEqual([
      expect.objectContaining({ code: 'EXPRESSION_INVALID', severity: 'error', nodeId: 'more', path: '/condition/rows/0/rows/0/expression', details: { at: 13, end: 14, problem: expect.stringContaining('=='), cause: { code: 'sign_unknown', hint: 'equal', values: { found: '=' } } }, message: expect.stringContaining('at character 14') }),
    ]);
    expect(issues('size(contact.tags)')).toEqual([expect.objectContaining({ code: 'EXPRESSION_INVALID', message: expect.stringContaining('yes or no') })]);
  });
  test('name variables that have no value on some way, or none at all', () => {
    expect(issues('visits > 1')).toEqual([expect.objectContaining({ code: 'UNKNOWN_VARIABLE', severity: 'error', message: expect.stringContaining('at least one way') })]);
    expect(issues('vists > 1')).toEqual([expect.objectContaining({ code: 'UNKNOWN_VARIABLE', severity: 'error', details: { variable: 'vists' } })]);
    expect(issues('default(vists, 0) > 1')).toEqual([expect.objectContaining({ code: 'UNKNOWN_VARIABLE', severity: 'warning' })]);
    expect(issues('contact.fields.age == 3')).toEqual([expect.objectContaining({ code: 'VALUE_MAY_BE_MISSING', severity: 'warning' })]);
    expect(issues('default(visits, 0) > 1 || has(contact.fields.age)')).toEqual([]);
  });
  test('stand in conditions that are finished', () => {
    const rows = [{ subject: 'contact.tags', operator: 'is_set' as const }, { subject: 'contact.city', operator: 'equals' as const, value: 0 }];
    const found = (more: ConditionGroup['rows']): string[] => {
      const graph = graphOf('true');
      const nodes = graph.nodes.map((node) => (node.id === 'vip' ? { ...node, params: { condition: { match: 'all', rows: [...rows, ...more] } } } : node));
      return checkFlow({ ...graph, nodes }, 'conversation').flatMap(({ code, nodeId, path }) => (code === 'CONDITION_UNFINISHED' ? [`${nodeId} ${path}`] : []));
    };
    expect(found([])).toEqual([]);
    expect(found([{ subject: 'contact.tags', operator: 'has_tag', value: '' }])).toEqual(['vip /condition']);
    expect(found([{ match: 'any', rows: [] }])).toEqual(['vip /condition']);
  });
  test('are found in the rules of the flow', () => {
    const when = { match: 'all' as const, rows: [{ expression: '1 +' }] };
    const settings: FlowSettings = { exitOn: [{ name: 'x', when }], goal: { when }, reentryKey: '=upper(' };
    expect(issues('true', settings).map(({ code, details }) => [code, details?.['setting']])).toEqual([['EXPRESSION_INVALID', 'exitOn'], ['EXPRESSION_INVALID', 'goal'], ['EXPRESSION_INVALID', 'reentryKey']]);
    expect(issues('true', { reentryKey: '=default(contact.fields.order, "-")' })).toEqual([]);
  });
});
