import { describe, expect, test } from 'vitest';
import type { FlowGraph, NodeManifest } from '../../schemas/generated/types.ts';
import { applyContactPatch } from './apply-contact-patch.ts';
import { checkFlow } from './check-flow.ts';
import { canonicalJson, compilePlan } from './compile-plan.ts';
import { contactEvents } from './contact-events.ts';
import { handlesOf } from './handles.ts';
import { choiceIdOf, commandIdOf, eventFingerprint, parseChoiceId, runIdOf, runIdOfCommand } from './ids.ts';
import { initialState } from './initial-state.ts';
import { orderEvents } from './order-events.ts';
import { smallNodes } from './testing/small-nodes.ts';

const contact = { id: 'c', tags: ['a', 'b'], fields: { city: 'Bonn', age: 3 } };

describe('handles', () => {
  const manifest: NodeManifest = {
    type: 'x', version: 1, group: 'send', flags: {},
    handles: [{ id: 'choice:{key}', each: '/buttons', label: '{title}', must: true }, { id: 'late', when: '/timeoutMs' }, { id: 'past', when: '/mode=date' }, { id: 'error', quiet: true }, 'next'],
  };
  const ids = (params: object): string[] => handlesOf(manifest, params).map((handle) => handle.id);
  test('come from the params by rule', () => {
    expect(handlesOf(manifest, { buttons: [{ key: 'y', title: 'Yes' }] })).toEqual([
      { id: 'choice:y', label: 'Yes', must: true, quiet: false }, { id: 'error', must: false, quiet: true }, { id: 'next', must: false, quiet: false },
    ]);
    expect(ids({ timeoutMs: 5, mode: 'date' })).toEqual(['late', 'past', 'error', 'next']);
    expect(ids({ timeoutMs: 0, mode: 'other', buttons: [] })).toEqual(['late', 'error', 'next']);
  });
  test('of params that are broken are those that can be known', () => expect(handlesOf(manifest, undefined).map((handle) => handle.id)).toEqual(['error', 'next']));
});

describe('plans', () => {
  const graph: FlowGraph = {
    schemaVersion: 1, settings: { priority: 3 }, notes: [{ id: 'n', text: 'remember', position: { x: 1, y: 1 }, size: { width: 1, height: 1 } }],
    nodes: [
      { id: 'start', type: 'word', typeVersion: 1, params: { word: 'go' }, position: { x: 0, y: 0 }, comment: 'why', sendWithinMs: 60_000 },
      { id: 'end', type: 'end', typeVersion: 1, params: {}, position: { x: 9, y: 0 }, disabled: true, label: 'Over' },
    ],
    edges: [{ id: 'e', source: 'start', sourceHandle: 'next', target: 'end' }, { id: 'f', source: 'start', sourceHandle: 'other', target: 'gone' }],
  };
  const plan = compilePlan('f1', 'journey', graph, smallNodes);
  test('hold what the engine runs and nothing else', () => {
    expect(plan).toEqual({
      schemaVersion: 1, flowId: 'f1', kind: 'journey', settings: { priority: 3 }, triggers: ['start'],
      nodes: { start: { type: 'word', typeVersion: 1, params: { word: 'go' }, sendWithinMs: 60_000, next: { next: 'end' } }, end: { type: 'end', typeVersion: 1, params: {}, next: {}, disabled: true, label: 'Over' } },
    });
  });
  test('moving a box makes no other plan, changing a param does', () => {
    const change = (node: object): FlowGraph => ({ ...graph, nodes: graph.nodes.map((other) => ({ ...other, ...node })) });
    const text = canonicalJson(plan);
    expect(canonicalJson(compilePlan('f1', 'journey', change({ position: { x: 5, y: 5 }, comment: 'other' }), smallNodes))).toBe(text);
    expect(canonicalJson(compilePlan('f1', 'journey', change({ params: { word: 'stop' } }), smallNodes))).not.toBe(text);
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: undefined })).toBe('{"b":[{"c":2,"d":1}]}');
  });
});

describe('ids', () => {
  test('of runs and commands', () => {
    const id = runIdOf('flow', 'wamid.1', 'n:c');
    expect(id).toMatch(/^run_[0-9a-z]{21}$/);
    expect(runIdOf('flow', 'wamid.2', 'n:c')).not.toBe(id);
    expect([commandIdOf(id, 7, 1), commandIdOf(id, 7, 2)]).toEqual([`${id}:7`, `${id}:7.2`]);
    expect(runIdOfCommand(`${id}:7.2`)).toBe(id);
  });
  test('of choices come back whole, others are left alone', () => {
    const choice = { runId: 'run_1', nodeId: 'ask', key: 'a:b\nc' };
    expect(parseChoiceId(choiceIdOf(choice))).toEqual(choice);
    expect([undefined, '', 'STOP', 'p:only'].map(parseChoiceId)).toEqual([undefined, undefined, undefined, undefined]);
    expect(() => choiceIdOf({ ...choice, key: 'x'.repeat(300) })).toThrowError(RangeError);
  });
  test('fingerprints differ', () => expect(new Set(Array.from({ length: 20_000 }, (_, index) => eventFingerprint(`wamid.HBgM${index}`))).size).toBe(20_000));
});

describe('contacts', () => {
  test('a patch changes a copy', () => {
    expect(applyContactPatch(contact, { name: 'Ada', addTags: ['b', 'c'], removeTags: ['a'], fields: { city: null, age: 4 } })).toEqual({ id: 'c', name: 'Ada', tags: ['b', 'c'], fields: { age: 4 } });
    expect(contact.tags).toEqual(['a', 'b']);
  });
  test('events tell only what really changed', () => {
    const origin = { runId: 'r', flowId: 'f', nodeId: 'n' };
    const events = contactEvents([{ kind: 'contact', id: 'r:1', awaited: false, origin, patch: { addTags: ['a', 'c'], removeTags: ['b', 'x'], fields: { city: 'Bonn', age: 4 } } }], contact, 5);
    expect(events.map((event) => [event.id, event.name, event.payload])).toEqual([
      ['r:1:+c', 'contact.tagged', { tag: 'c' }], ['r:1:-b', 'contact.untagged', { tag: 'b' }], ['r:1:=age', 'contact.field_changed', { field: 'age', from: 3, to: 4 }],
    ]);
  });
});

test('only messages change places, and only by the time they were written', () => {
  const inbound = (id: string, at: number) => ({ kind: 'inbound' as const, id, at, message: { id, type: 'text', content: {} } });
  const agent = { kind: 'agent' as const, id: 'x', at: 0, action: 'reply' as const };
  expect(orderEvents([inbound('c', 3), agent, inbound('a', 1), inbound('b', 1)]).map((event) => event.id)).toEqual(['a', 'x', 'b', 'c']);
});

test('a conversation starts with what its last workflow left behind', () => {
  expect(initialState()).toMatchObject({ runs: [], paused: null });
  expect(initialState({ entries: {}, sends: [], paused: { since: 5 } }).paused).toEqual({ since: 5 });
});

test('names that every object knows are ordinary names', () => {
  const position = { x: 0, y: 0 };
  const node = (id: string, type: string) => ({ id, type, typeVersion: 1, params: {}, position });
  const graph: FlowGraph = { schemaVersion: 1, settings: {}, notes: [], nodes: [node('start', 'constructor')], edges: [{ id: 'e', source: 'start', sourceHandle: 'next', target: 'constructor' }, { id: 'f', source: 'toString', sourceHandle: 'next', target: 'start' }] };
  expect(compilePlan('f', 'conversation', graph)).toMatchObject({ triggers: [], nodes: { start: { next: {} } } });
  expect(checkFlow(graph, 'conversation').map((issue) => issue.code)).toEqual(['NO_TRIGGER', 'UNKNOWN_NODE_TYPE', 'EDGE_TARGET_MISSING', 'EDGE_SOURCE_MISSING']);
});
