import { describe, expect, test } from 'vitest';
import type { CaseFlow, FlowGraph, FlowIssue, FlowKind, FlowSettings } from '../../../schemas/generated/types.ts';
import { durations } from '../../../schemas/limits.ts';
import { caseGraph } from '../case/case-flow.ts';
import { checkFlow } from '../check-flow.ts';
import { smallNodes } from '../testing/small-nodes.ts';
import { paramFields } from './param-fields.ts';
import { paramProblems } from './params-words.ts';

const graphOf = (nodes: CaseFlow['nodes'], edges: string[], settings: FlowSettings = {}): FlowGraph => caseGraph({ nodes, edges }, settings, smallNodes);
const issuesOf = (graph: FlowGraph, kind: FlowKind = 'conversation'): FlowIssue[] => checkFlow(graph, kind, { registry: smallNodes });
const found = (nodes: CaseFlow['nodes'], edges: string[], settings?: FlowSettings): string[] => issuesOf(graphOf(nodes, edges, settings)).map(({ code, severity, nodeId }) => `${severity} ${code}${nodeId === undefined ? '' : ` ${nodeId}`}`);

const start: CaseFlow['nodes'] = { start: ['word', { word: 'go' }] };
const end: CaseFlow['nodes'] = { end: ['end'] };

describe('the shape of a flow', () => {
  test('a good flow has no issue', () => expect(found({ ...start, say: ['say', { text: 'hi {{ word }}' }], ...end }, ['start -> say', 'say -> end'])).toEqual([]));
  test('nothing, or nothing live, starts it', () => {
    expect(found({}, [])).toEqual(['error NO_TRIGGER']);
    expect(found({ ...end }, [])).toEqual(['error NO_TRIGGER']);
    expect(found({ start: { type: 'word', disabled: true }, ...end }, ['start -> end'])).toEqual(['error TRIGGERS_DISABLED start']);
  });
  test('a must handle, an open handle, a quiet one', () => {
    expect(found({ ...start }, [])).toEqual(['error HANDLE_NOT_CONNECTED start']);
    expect(found({ ...start, say: ['say', { text: 'x' }] }, ['start -> say'])).toEqual(['warning OPEN_HANDLE say']);
  });
  test('an unreachable node is a warning, and so is everything wrong with it', () => {
    expect(found({ ...start, lost: ['nonsense'], ...end }, ['start -> end'])).toEqual(['warning UNKNOWN_NODE_TYPE lost', 'warning UNREACHABLE_NODE lost']);
  });
  test('edges from, to and out of nothing', () => {
    const graph = graphOf({ ...start, ...end }, ['start -> end']);
    const edge = { id: 'x', source: 'start', sourceHandle: 'next', target: 'end' };
    const broken = (more: Partial<typeof edge>): string[] => issuesOf({ ...graph, edges: [...graph.edges, { ...edge, ...more }] }).map((issue) => issue.code);
    expect(broken({ source: 'gone' })).toEqual(['EDGE_SOURCE_MISSING']);
    expect(broken({ target: 'gone', sourceHandle: 'x' })).toEqual(['EDGE_TARGET_MISSING']);
    expect(broken({ sourceHandle: 'old' })).toEqual(['EDGE_HANDLE_MISSING']);
    expect(broken({ target: 'start', sourceHandle: 'x' })).toContain('EDGE_HANDLE_MISSING');
    expect(broken({})).toEqual(['HANDLE_CONNECTED_TWICE']);
    expect(issuesOf({ ...graph, nodes: [...graph.nodes, ...graph.nodes.slice(1)] }).map((issue) => issue.code)).toContain('NODE_ID_TWICE');
  });
  test('a node of a newer version', () => {
    const graph = graphOf({ ...start, ...end }, ['start -> end']);
    const nodes = graph.nodes.map((node) => (node.id === 'end' ? { ...node, typeVersion: 2 } : node));
    expect(issuesOf({ ...graph, nodes }).map((issue) => issue.code)).toEqual(['NODE_TOO_NEW']);
  });
  test('a document that is no flow', () => expect(issuesOf({ nodes: 'no' } as unknown as FlowGraph).map((issue) => issue.code)).toContain('GRAPH_INVALID'));
  test('500 nodes are enough', () => {
    const many: CaseFlow['nodes'] = { ...start };
    const edges = ['start -> n0'];
    for (let index = 0; index < 1999; index++) {
      many[`n${index}`] = ['pause', { ms: 1 }];
      edges.push(`n${index} -> ${index === 1998 ? 'n0' : `n${index + 1}`}`);
    }
    expect(found(many, edges)).toEqual(['warning FLOW_LARGE', 'warning NODES_WITHOUT_NAME n0']);
  });
  test('re-entry after a time that is not given', () => expect(found({ ...start, ...end }, ['start -> end'], { reentry: { mode: 'after' } })).toEqual(['error REENTRY_TIME_MISSING']));
});

describe('circles', () => {
  test('without a wait are errors, however long', () => {
    expect(found({ ...start, a: ['give'], b: ['give'], c: ['give'] }, ['start -> a', 'a -> b', 'b -> c', 'c -> a'])).toContain('error ENDLESS_LOOP a');
    expect(found({ ...start, a: ['give'] }, ['start -> a', 'a -> a'])).toContain('error ENDLESS_LOOP a');
  });
  test('with a wait in them are none', () => {
    expect(found({ ...start, a: ['give'], wait: ['pause', { ms: 1000 }] }, ['start -> a', 'a -> wait', 'wait -> a', 'a.other -> a'])).toContain('error ENDLESS_LOOP a');
    expect(found({ ...start, a: ['tell', { text: 'x' }], wait: ['pause', { ms: 1000 }] }, ['start -> a', 'a -> wait', 'wait -> a'])).toEqual([]);
  });
  test('a waiting node that is left at once by another handle does not break the circle', () => {
    expect(found({ ...start, ask: ['ask', { text: '?' }], ...end }, ['start -> ask', 'ask.answer -> end', 'ask.error -> ask'])).toContain('error ENDLESS_LOOP ask');
    expect(found({ ...start, ask: ['ask', { text: '?' }] }, ['start -> ask', 'ask.answer -> ask'])).toEqual([]);
  });
  test('a disabled wait waits for nothing', () => {
    expect(found({ ...start, a: ['give'], wait: { type: 'pause', params: { ms: 1 }, disabled: true } }, ['start -> a', 'a -> wait', 'wait -> a', 'a.other -> wait'])).toEqual(expect.arrayContaining([expect.stringContaining('ENDLESS_LOOP')]));
  });
});

describe('variables', () => {
  const ask: CaseFlow['nodes'] = { ask: ['ask', { text: '?', saveTo: 'email', timeoutMs: 1000 }] };
  test('that nobody sets, or not on every way', () => {
    expect(found({ ...start, say: ['say', { text: '{{ email }}' }], ...end }, ['start -> say', 'say -> end'])).toEqual(['error UNKNOWN_VARIABLE say']);
    const both = found({ ...start, ...ask, say: ['say', { text: '{{ email }}' }], ...end }, ['start -> ask', 'ask.answer -> say', 'ask.no_reply -> say', 'say -> end']);
    expect(both).toEqual(['error UNKNOWN_VARIABLE say']);
    expect(found({ ...start, ...ask, say: ['say', { text: '{{ email }}' }], ...end }, ['start -> ask', 'ask.answer -> say', 'ask.no_reply -> end', 'say -> end'])).toEqual([]);
  });
  test('with a default, behind a test or from the trigger are fine', () => {
    expect(found({ ...start, say: ['say', { text: '{{ email | default: "-" }}{% if x %}{{ x }}{% endif %}{{ word }}{{ variables.word }}' }], ...end }, ['start -> say', 'say -> end'])).toEqual([]);
  });
  test('values that a contact may not have', () => {
    expect(found({ ...start, say: ['say', { text: '{{ contact.fields.city }}' }], ...end }, ['start -> say', 'say -> end'])).toEqual(['warning VALUE_MAY_BE_MISSING say']);
    expect(found({ start: ['tagged', { tag: 'x' }], tell: ['tell', { text: 'x' }], say: ['say', { text: '{{ message.text }}' }], ...end }, ['start -> tell', 'tell -> say', 'say -> end'])).toContain('warning VALUE_MAY_BE_MISSING say');
    expect(found({ ...start, say: ['say', { text: '{{ message.text }}' }], ...end }, ['start -> say', 'say -> end'])).toEqual([]);
    expect(found({ ...start, one: ['tell', { text: 'x' }], say: ['say', { text: '{{ error.message }}' }], ...end }, ['start -> one', 'one -> end', 'one.error -> say', 'say -> end'])).toEqual([]);
  });
  test('a text that cannot be parsed is reported once, at its field', () => {
    const [issue, ...more] = issuesOf(graphOf({ ...start, say: ['say', { text: '{{ email' }], ...end }, ['start -> say', 'say -> end']));
    expect(issue).toMatchObject({ code: 'TEMPLATE_INVALID', nodeId: 'say', path: '/text' });
    expect(more).toEqual([]);
  });
});

describe('the 24-hour window', () => {
  const after = (ms: number): string[] => found({ ...start, wait: ['pause', { ms }], say: ['say', { text: 'x' }], ...end }, ['start -> wait', 'wait -> say', 'say -> end']);
  test('a message after a day of waiting is refused', () => {
    expect(after(durations.DAY - 1)).toEqual([]);
    expect(after(durations.DAY)).toEqual(['error WINDOW_CLOSED say']);
  });
  test('waits add up, an answer opens it again', () => {
    const nodes: CaseFlow['nodes'] = { a: ['pause', { ms: 13 * durations.HOUR }], b: ['pause', { ms: 13 * durations.HOUR }], say: ['say', { text: 'x' }], ...end };
    expect(found({ ...start, ...nodes }, ['start -> a', 'a -> b', 'b -> say', 'say -> end'])).toEqual(['error WINDOW_CLOSED say']);
    expect(found({ ...start, ...nodes, ask: ['ask', { text: '?' }] }, ['start -> a', 'a -> ask', 'ask.answer -> b', 'b -> say', 'say -> end'])).toEqual([]);
  });
  test('a circle may take any time, and a trigger that is no message may come at any time', () => {
    expect(found({ ...start, wait: ['pause', { ms: durations.HOUR }], say: ['say', { text: 'x' }] }, ['start -> wait', 'wait -> say', 'say -> wait'])).toEqual(['warning WINDOW_MAY_BE_CLOSED say']);
    expect(found({ start: ['tagged', { tag: 'x' }], say: ['say', { text: 'x' }], ...end }, ['start -> say', 'say -> end'])).toEqual(['warning WINDOW_MAY_BE_CLOSED say']);
  });
});

test('a wait that is longer than the life of a run', () => {
  expect(found({ ...start, wait: ['pause', { ms: 31 * durations.DAY }], ...end }, ['start -> wait', 'wait -> end'])).toEqual(['warning WAIT_LONGER_THAN_LIFE wait']);
});

describe('keywords', () => {
  const two = (more: Record<string, unknown> = {}): FlowGraph =>
    graphOf({ one: ['word', { words: ['Price', 'x'] }], two: ['word', { words: ['y', 'prïce'], ...more }], ...end }, ['one -> end', 'two -> end']);
  test('the same word twice in one flow, unless it is for other numbers', () => {
    expect(issuesOf(two())).toEqual([expect.objectContaining({ code: 'KEYWORD_CONFLICT', severity: 'error', nodeId: 'two', path: '/words/1' })]);
    expect(issuesOf(two({ numbers: ['other'] }))).toEqual([]);
  });
  test('the same word in another flow of the same priority', () => {
    const other = (settings: FlowSettings): string[] => {
      const graph = graphOf({ one: ['word', { words: ['PRICE'] }], ...end }, ['one -> end'], settings);
      return checkFlow(two({ numbers: ['other'] }), 'conversation', { registry: smallNodes, otherFlows: [{ flowId: 'f2', name: 'Prices', kind: 'conversation', graph }] }).map((issue) => issue.message);
    };
    expect(other({})).toEqual(['The flow "Prices" reacts to "Price" with the same priority; the older flow answers.']);
    expect(other({ priority: 51 })).toEqual([]);
  });
  test('several words of one trigger are one finding', () => {
    const graph = graphOf({ one: ['word', { words: ['menu', 'price', 'start'] }], ...end }, ['one -> end']);
    const found = checkFlow(graph, 'conversation', { registry: smallNodes, otherFlows: [{ flowId: 'f2', name: 'Prices', kind: 'conversation', graph: graphOf({ one: ['word', { words: ['price', 'menu'] }], ...end }, ['one -> end']) }] });
    expect(found).toEqual([expect.objectContaining({ code: 'KEYWORD_IN_OTHER_FLOW', path: '/words', details: { word: 'menu, price', flowId: 'f2', flow: 'Prices' } })]);
  });
});

describe('fields of params', () => {
  const schema = {
    type: 'object',
    properties: {
      mode: { type: 'string' },
      time: { type: 'string', 'x-ui': { widget: 'time', when: { mode: ['at'] } } },
      list: { type: 'array', items: { $ref: '#/$defs/Item' } },
      after: { type: 'integer', 'x-ui': { widget: 'duration', when: { list: [true] } } },
    },
    $defs: { Item: { type: 'object', properties: { text: { type: 'string', 'x-ui': { widget: 'template' } } } } },
  };
  const pointers = (params: object): string[] => paramFields(schema, params).map((field) => `${field.pointer} ${field.hints.widget ?? ''}`.trim());
  test('at any depth, without those that the form hides', () => {
    expect(pointers({ mode: 'at', time: '09:00', list: [{ text: 'x' }], after: 5 })).toEqual(['/mode', '/time time', '/list', '/list/0', '/list/0/text template', '/after duration']);
    expect(pointers({ mode: 'for', time: '09:00', after: 5, other: 1 })).toEqual(['/mode']);
  });
});

test('findings of the validator in words', () => {
  const error = (keyword: string, params: object, instancePath = '/a'): Parameters<typeof paramProblems>[0][number] => ({ keyword, params, instancePath, schemaPath: '' });
  expect(paramProblems([error('required', { missingProperty: 'b' }), error('minLength', { limit: 1 }, '/c'), error('maxLength', { limit: 20 }, '/c'), error('anyOf', {}), error('type', { type: 'integer' }, '/d'), error('strange', {}, '/e')])).toEqual([
    { pointer: '/a/b', rule: 'required', message: 'This must be filled in.' },
    { pointer: '/c', rule: 'minLength', limit: 1, message: 'This must be filled in.' },
    { pointer: '/d', rule: 'type', message: 'This must be a whole number.' },
    { pointer: '/e', rule: 'strange', message: 'This value is not valid.' },
  ]);
});
