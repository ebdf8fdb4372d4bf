import { expect, it } from 'vitest';
import type { FlowGraph, FlowNode, FlowTestScript } from '../../../schemas/generated/types.ts';
import { diffLines } from '../diff/diff-lines.ts';
import { pretendOrganisation } from '../play/pretend-world.ts';
import { playFlowTest, type FlowTestSetting } from './play-flow-test.ts';
import { testWords } from './test-words.ts';

const node = (id: string, type: string, params: FlowNode['params']): FlowNode => ({ id, type, typeVersion: 1, params, position: { x: 0, y: 0 } });

function graph(reminder: string, timeoutMs = 600_000): FlowGraph {
  return {
    schemaVersion: 1,
    settings: {},
    notes: [],
    nodes: [
      node('start', 'keyword', { words: ['tent'], match: 'exact' }),
      node('question', 'ask', { prompt: 'How many people?', accept: 'number', saveTo: 'people', timeoutMs }),
      node('reminder', 'send-text', { body: reminder }),
    ],
    edges: [
      { id: 'e1', source: 'start', sourceHandle: 'next', target: 'question' },
      { id: 'e2', source: 'question', sourceHandle: 'no_reply', target: 'reminder' },
    ],
  };
}

const setting = (drawn: FlowGraph): FlowTestSetting => ({ flow: { flowId: 'tents', name: 'Tents', kind: 'conversation', graph: drawn }, others: [], organisation: { id: 'o', name: 'Nordwind' } });
const script: FlowTestScript = { now: '2026-01-15T10:00:00Z', contact: {}, organisation: { timeZone: 'UTC', calendar: pretendOrganisation.calendar }, steps: [{ say: 'tent' }, { wait: 5000 }, 'skip'] };

it('passes while the flow does what it did, also when a wait has become another one', () => {
  const { actual } = playFlowTest(setting(graph('Still there?')), script, { sent: [], path: [] });
  expect(actual).toEqual({ sent: ['How many people?', 'Still there?'], path: ['start.next', 'question.no_reply', 'reminder.next'], outcome: 'open_end:reminder:next' });
  expect(playFlowTest(setting(graph('Still there?', 3_600_000)), script, actual).differences).toEqual([]);
});

it('says in lines what is different', () => {
  const expected = { sent: ['How many people?', 'Still there?'], path: ['start.next', 'question.no_reply', 'reminder.next'], outcome: 'open_end:reminder:next' };
  const { differences, actual } = playFlowTest(setting(graph('Hello?')), script, expected);
  expect(testWords(differences)).toEqual(['Messages:', '  - Still there?', '  + Hello?']);
  expect(actual.sent).toEqual(['How many people?', 'Hello?']);
});

it('names the step that cannot be done any more, and ends a conversation without end', () => {
  const tapped = playFlowTest(setting(graph('x')), { ...script, steps: [{ say: 'tent' }, { tap: 'gone' }] }, { sent: ['How many people?'], path: ['start.next'], waiting: 'question' });
  expect(tapped.differences).toMatchObject([{ what: 'step', lines: [{ text: '2. {"tap":"gone"}: No message offers the choice "gone".' }] }]);
  const round: FlowGraph = { ...graph('x'), nodes: [node('start', 'keyword', { words: ['tent'], match: 'exact' }), node('rest', 'delay', { mode: 'for', durationMs: 60_000 })], edges: [{ id: 'e1', source: 'start', sourceHandle: 'next', target: 'rest' }, { id: 'e2', source: 'rest', sourceHandle: 'next', target: 'rest' }] };
  const endless = playFlowTest(setting(round), { ...script, steps: [{ say: 'tent' }, { wait: '29d' }] }, { sent: [], path: [] });
  expect(endless.differences[0]).toMatchObject({ what: 'step' });
});

it('reads a run that goes on as waiting', () => {
  expect(playFlowTest(setting(graph('x')), { ...script, steps: [{ say: 'tent' }] }, { sent: [], path: [] }).actual).toEqual({ sent: ['How many people?'], path: ['start.next'], waiting: 'question' });
});

it('tells lists apart line by line', () => {
  expect(diffLines(['a', 'b', 'c', 'd'], ['a', 'c', 'x', 'd']).map(({ change, text }) => `${change} ${text}`)).toEqual(['same a', 'missing b', 'same c', 'extra x', 'same d']);
});
