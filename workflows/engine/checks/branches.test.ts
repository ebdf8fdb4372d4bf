import { describe, expect, test } from 'vitest';
import type { CaseFlow, FlowIssue } from '../../../schemas/generated/types.ts';
import { caseGraph } from '../case/case-flow.ts';
import { checkFlow, type CheckOptions } from '../check-flow.ts';
import { smallNodes } from '../testing/small-nodes.ts';

const issues = (nodes: CaseFlow['nodes'], edges: string[], options: CheckOptions = {}): FlowIssue[] => checkFlow(caseGraph({ nodes, edges }, {}, smallNodes), 'conversation', { registry: smallNodes, ...options });
const found = (nodes: CaseFlow['nodes'], edges: string[]): string[] => issues(nodes, edges).map(({ code, nodeId }) => `${code} ${nodeId}`);

const fork = (more: object = {}): CaseFlow['nodes'] => ({ start: ['word', { word: 'go' }], fork: ['fork', { branches: [{ key: 'a' }, { key: 'b' }], ...more }], meet: ['meet'], end: ['end'] });
const ask: CaseFlow['nodes'][string] = ['ask', { text: '?' }];
const askName: CaseFlow['nodes'][string] = ['ask', { text: '?', saveTo: 'name' }];
const both = ['start -> fork', 'fork.branch:a -> one', 'fork.branch:b -> two'];

describe('variables behind branches', () => {
  const nodes = (more: object): CaseFlow['nodes'] => ({ ...fork(more), one: askName, two: ['pause', { ms: 1 }], say: ['say', { text: '{{ name }}' }] });
  const edges = [...both, 'one -> meet', 'two -> meet', 'meet -> say', 'say -> end'];
  test('what one branch saves is known when all have arrived', () => expect(found(nodes({ all: true }), edges)).toEqual([]));
  test('and not when the other may have come first', () => expect(found(nodes({}), edges)).toEqual(['UNKNOWN_VARIABLE say']));
  test('nor in the other branch, nor when the branch has a way without it', () => {
    expect(found({ ...nodes({ all: true }), two: ['say', { text: '{{ name }}' }] }, edges)).toEqual(['UNKNOWN_VARIABLE two']);
    expect(found({ ...nodes({ all: true }), first: ['give', { result: {} }] }, ['start -> fork', 'fork.branch:a -> first', 'first -> one', 'first.other -> meet', ...edges.slice(2)])).toEqual(['UNKNOWN_VARIABLE say']);
  });
});

describe('one question at a time', () => {
  test('in two branches it is an error, behind the meeting it is none', () => {
    expect(found({ ...fork(), one: ask, two: ask }, [...both, 'one -> meet', 'two -> meet', 'meet -> end'])).toEqual(['SLOT_IN_TWO_BRANCHES two']);
    expect(found({ ...fork(), one: ask, two: ['pause', { ms: 1 }], three: ask }, [...both, 'one -> meet', 'two -> meet', 'meet -> three', 'three -> end'])).toEqual([]);
  });
  test('a branch inside of a branch belongs to it', () => {
    const nodes: CaseFlow['nodes'] = { ...fork(), one: ['fork', { branches: [{ key: 'c' }, { key: 'd' }] }], inner: ['meet'], three: ask, two: ask };
    expect(found(nodes, [...both, 'one.branch:c -> inner', 'one.branch:d -> inner', 'inner -> three', 'three -> meet', 'two -> meet', 'meet -> end'])).toEqual(['SLOT_IN_TWO_BRANCHES two']);
  });
  test('a place to meet to which no branch leads', () => expect(found({ start: ['word', { word: 'go' }], meet: ['meet'], end: ['end'] }, ['start -> meet', 'meet -> end'])).toEqual(['NO_BRANCH_ARRIVES meet']));
});

describe('circles', () => {
  const loop: CaseFlow['nodes'] = { start: ['word', { word: 'go' }], each: ['each'], tell: ['tell', { text: 'x' }], end: ['end'] };
  test('the rounds of a loop are none, not even empty ones', () => {
    expect(found(loop, ['start -> each', 'each.item -> tell', 'tell -> each', 'each.done -> end'])).toEqual([]);
    expect(found(loop, ['start -> each', 'each.item -> each', 'each.done -> tell', 'tell -> end'])).toEqual([]);
  });
  test('a circle inside of a round is one, and one around the loop as well', () => {
    expect(found({ ...loop, again: ['give', { result: {} }] }, ['start -> each', 'each.item -> tell', 'tell -> again', 'again -> tell', 'again.other -> each', 'each.done -> end'])).toEqual(['ENDLESS_LOOP tell']);
    expect(found(loop, ['start -> tell', 'tell -> each', 'each.done -> tell', 'each.item -> each'])).toEqual(['UNREACHABLE_NODE end', 'ENDLESS_LOOP tell']);
  });
  test('through branches', () => expect(found(fork(), ['start -> fork', 'fork.branch:a -> meet', 'fork.branch:b -> meet', 'meet -> fork']).filter((issue) => issue.startsWith('ENDLESS'))).toEqual(['ENDLESS_LOOP fork']));
});

describe('calls', () => {
  const call = (flowId: string): CaseFlow => ({ nodes: { start: ['word', { word: 'go' }], call: ['call', { flowId }], end: ['end'] }, edges: ['start -> call', 'call.done -> end'] });
  const other = (flowId: string, calls: string): NonNullable<CheckOptions['otherFlows']>[number] => ({ flowId, name: flowId.toUpperCase(), kind: 'journey', graph: caseGraph(call(calls), {}, smallNodes) });
  const said = (flowId: string, otherFlows: CheckOptions['otherFlows']): string[] => issues(call(flowId).nodes, call(flowId).edges, { flowId: 'me', otherFlows: otherFlows ?? [] }).map(({ code, message }) => `${code} ${message}`);
  test('of a flow that is not live', () => expect(said('gone', [])).toEqual(['FLOW_NOT_LIVE The flow that call (call) names is not live, so it cannot be started at the moment.']));
  test('of itself, and in a circle over others', () => {
    expect(said('me', [])).toEqual(['SUBFLOW_CYCLE call (call) calls the flow that it is part of, without end.']);
    expect(said('a', [other('a', 'b'), other('b', 'me')])).toEqual(['SUBFLOW_CYCLE call (call) calls "A", which calls "B", which calls this flow again, without end.']);
  });
  test('of a circle of others that does not come back here', () => expect(said('a', [other('a', 'b'), other('b', 'a')])).toEqual([]));
  test('where the other flows are not known, nothing is said', () => expect(issues(call('gone').nodes, call('gone').edges)).toEqual([]));
});
