import { expect, test } from 'vitest';
import type { FlowGraph, FlowPlan } from '../../schemas/generated/types.ts';
import { suggestTarget } from './suggest-target.ts';

const plan: FlowPlan = {
  schemaVersion: 1,
  flowId: 'f',
  kind: 'journey',
  settings: {},
  triggers: ['start'],
  nodes: {
    start: { type: 'keyword', typeVersion: 1, params: {}, next: { next: 'rest' } },
    rest: { type: 'delay', typeVersion: 1, label: 'A day', params: { ms: 1 }, next: { next: 'hello', error: 'sorry' } },
    hello: { type: 'send-text', typeVersion: 1, params: {}, next: { next: 'bye' } },
    bye: { type: 'send-text', typeVersion: 1, params: {}, next: {} },
    sorry: { type: 'send-text', typeVersion: 1, params: {}, next: {} },
  },
};

const draft = (...nodes: [id: string, type: string, label?: string, params?: object][]): FlowGraph => ({
  schemaVersion: 1, settings: {}, edges: [], notes: [],
  nodes: nodes.map(([id, type, label, params = {}]) => ({ id, type, typeVersion: 1, params: params as never, position: { x: 0, y: 0 }, ...(label === undefined ? {} : { label }) })),
});

test('contacts at a removed step are proposed the step in its place, else the next one on their way', () => {
  expect(suggestTarget(plan, 'rest', draft(['later', 'delay', 'Something else'], ['hello', 'send-text']))).toBe('later');
  expect(suggestTarget(plan, 'rest', draft(['one', 'delay'], ['two', 'delay', 'A day'], ['hello', 'send-text']))).toBe('two');
  expect(suggestTarget(plan, 'rest', draft(['one', 'delay'], ['two', 'delay', 'Two', { ms: 1 }]))).toBe('two');
  expect(suggestTarget(plan, 'rest', draft(['one', 'delay'], ['two', 'delay'], ['bye', 'send-text'], ['sorry', 'send-text']))).toBe('bye');
  expect(suggestTarget(plan, 'rest', draft(['sorry', 'send-text']))).toBe('keep');
});
