import { describe, expect, test } from 'vitest';
import { durations } from '../../schemas/limits.ts';
import { caseGraph } from './case/case-flow.ts';
import { compareCase, fits } from './case/compare.ts';
import { playCase } from './case/play-case.ts';
import { parseDuration } from './time/duration.ts';
import { Player } from './player.ts';
import { smallNodes } from './testing/small-nodes.ts';

const graph = caseGraph(
  {
    nodes: { start: ['word', { word: 'go' }], ask: ['ask', { text: 'Sure?', timeoutMs: 600_000 }], mark: ['give', { result: { do: 'go', handle: 'next', writes: { contact: { addTags: ['sure'] } } } }], wait: ['pause', { ms: durations.DAY }], late: ['tell', { text: 'nobody answered' }], end: ['end'] },
    edges: ['start -> ask', 'ask.answer -> mark', 'mark -> wait', 'wait -> end', 'ask.no_reply -> late', 'late -> end'],
  },
  {},
  smallNodes,
);
const follow = caseGraph({ nodes: { start: ['tagged', { tag: 'sure' }], say: ['say', { text: 'Welcome' }], end: ['end'] }, edges: ['start -> say', 'say -> end'] }, {}, smallNodes);
const player = (): Player => new Player({ flows: [{ flowId: 'ask', name: 'Ask', kind: 'conversation', graph }, { flowId: 'follow', name: 'Follow', kind: 'journey', graph: follow }], registry: smallNodes });

describe('the simulated phone', () => {
  test('talks, taps, skips time, and lights the path', () => {
    const phone = player();
    phone.say('go');
    expect(phone.transcript.map((entry) => [entry.from, entry.text])).toEqual([['customer', 'go'], ['flow', 'Sure?']]);
    expect(phone.choices).toMatchObject([{ key: 'yes', title: 'Yes' }]);
    phone.tap('Yes');
    expect(phone.contact.tags).toEqual(['sure']);
    expect(phone.variablesOf(phone.state.runs[0]?.id)).toMatchObject({ answer: 'yes' });
    expect(phone.transcript.at(-1)).toMatchObject({ from: 'flow', text: 'Welcome', flowId: 'follow' });
    const before = phone.now;
    expect(phone.skipToNextTimer()).toBe(true);
    expect(phone.now).toBe(before + durations.DAY);
    expect([...phone.litPath('ask').nodes]).toEqual(['start', 'ask', 'mark', 'wait', 'end']);
    expect(phone.litPath('ask').edges.has('ask:answer')).toBe(true);
    expect(phone.skipToNextTimer()).toBe(false);
  });
  test('time passes deadline by deadline', () => {
    const phone = player();
    phone.say('go');
    const begin = phone.now;
    phone.advanceTime(durations.DAY);
    expect(phone.trace.find((entry) => entry.kind === 'leave' && entry.handle === 'no_reply')?.at).toBe(begin + 600_000);
    expect(phone.transcript.at(-1)).toMatchObject({ from: 'team', kind: 'notified', text: 'nobody answered' });
    expect(phone.now).toBe(begin + durations.DAY);
  });
  test('a send can be made to fail, people can act', () => {
    const phone = player();
    phone.failNext('SEND_FAILED');
    phone.say('go');
    expect(phone.transcript.at(-1)).toMatchObject({ from: 'flow', error: { code: 'SEND_FAILED' } });
    expect(phone.trace.at(-1)).toMatchObject({ kind: 'end', outcome: 'failed:SEND_FAILED' });
    phone.start('ask');
    phone.takeOver();
    expect(phone.state.paused).not.toBeNull();
    phone.agentReply('Hi, this is Grace');
    phone.handBack();
    phone.control('stop');
    expect(phone.state.runs).toEqual([]);
    expect(() => phone.tap('Nothing')).toThrowError(/Nothing/);
  });
});

describe('golden cases', () => {
  const manifest = smallNodes.manifests['ask'];
  if (manifest === undefined) throw new Error('no manifest');
  const setting = { graph, kind: 'conversation' as const, registry: smallNodes, whole: true };
  test('are played from a script and compared by what they name', () => {
    const nodeCase = { name: 'x', steps: [{ say: 'go' }, 'skip' as const], expect: { sent: ['Sure? [Yes]'], path: ['start.next', 'ask.no_reply', 'late.next'], outcome: 'completed', notified: ['nobody answered'], commands: [{ kind: 'send', category: 'service' }, { kind: 'notify' }] } };
    const result = playCase(manifest, nodeCase, setting);
    expect(compareCase(nodeCase.expect, result)).toEqual([]);
    expect(compareCase({ outcome: 'expired', sent: [] }, result).map((difference) => difference.what)).toEqual(['outcome', 'sent']);
  });
  test('objects are compared by what is expected of them', () => {
    expect(fits({ a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 })).toBe(true);
    expect([fits([1], [1, 2]), fits({ a: undefined }, null), fits(null, undefined), fits({ a: 1 }, 'x')]).toEqual([false, false, false, false]);
  });
  test('durations in words', () => expect(['90s', '1h30m', '2d', 250].map(parseDuration)).toEqual([90_000, 5_400_000, 172_800_000, 250]));
});
