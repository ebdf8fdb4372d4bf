import { expect, it } from 'vitest';
import type { ContactView, DryRunAnswers, FlowGraph, FlowNode } from '../../../schemas/generated/types.ts';
import { pretendOrganisation } from '../play/pretend-world.ts';
import { playContact, type DryRunContact, type DryRunSetting } from './play-contact.ts';
import { countPlay, sumCounts } from './sum-plays.ts';

const node = (id: string, type: string, params: FlowNode['params']): FlowNode => ({ id, type, typeVersion: 1, params, position: { x: 0, y: 0 } });
const edge = (source: string, sourceHandle: string, target: string) => ({ id: `${source}-${sourceHandle}`.replace(':', '-'), source, sourceHandle, target });

const graph: FlowGraph = {
  schemaVersion: 1,
  settings: { reentry: { mode: 'once' } },
  notes: [],
  nodes: [
    node('start', 'keyword', { words: ['tent'], match: 'exact' }),
    node('offer', 'send-template', { template: { name: 'offer', language: 'en' }, category: 'marketing' }),
    node('choice', 'send-buttons', { body: 'Which?', buttons: [{ key: 'big', title: 'Big' }, { key: 'small', title: 'Small' }], timeoutMs: 3_600_000 }),
    node('thanks', 'send-text', { body: 'Thanks' }),
    node('done', 'end', {}),
  ],
  edges: [edge('start', 'next', 'offer'), edge('offer', 'next', 'choice'), edge('choice', 'choice:big', 'thanks'), edge('thanks', 'next', 'done')],
};

const organisation = { ...pretendOrganisation, messaging: { prices: { currency: 'EUR', marketing: 0.11 } } };
const setting = (answers: DryRunAnswers, drawn = graph): DryRunSetting => ({ flow: { flowId: 'f', name: 'F', kind: 'journey', graph: drawn }, others: [], organisation, answers, now: Date.parse('2026-01-15T10:00:00Z') });
const person = (id: string, more: Partial<ContactView> = {}): DryRunContact => ({ contact: { id, tags: [], fields: {}, country: 'DE', ...more }, conversation: { id: `n:${id}`, numberId: 'n', status: 'open', windowExpiresAt: Date.parse('2026-01-16T10:00:00Z') } });

function total(answers: DryRunAnswers, people: readonly DryRunContact[]) {
  return sumCounts(people.map((one) => countPlay('f', { id: one.contact.id, name: one.contact.id, country: one.contact.country }, playContact(setting(answers), one))));
}

it('counts ways, messages by category and country, and what they cost', () => {
  const counts = total({ rule: 'first' }, [person('a'), person('b', { country: 'IT' })]);
  expect(counts).toMatchObject({ played: 2, outcomes: [{ outcome: 'completed', count: 2 }] });
  expect(counts.handles).toContainEqual({ nodeId: 'choice', handle: 'choice:big', count: 2 });
  expect(counts.messages).toContainEqual({ category: 'marketing', country: 'IT', count: 1, cost: 110_000 });
  expect(total({ rule: 'silent' }, [person('a')]).handles.filter(({ nodeId }) => nodeId === 'choice')).not.toContainEqual({ nodeId: 'choice', handle: 'choice:big', count: 1 });
});

it('lets a share answer, the same people each time', () => {
  const people = Array.from({ length: 200 }, (_, index) => person(`contact-${index}`));
  const first = total({ rule: 'shares', percent: 60 }, people);
  const answered = first.handles.filter(({ nodeId, handle }) => nodeId === 'choice' && handle.startsWith('choice:')).reduce((sum, { count }) => sum + count, 0);
  expect(answered).toBeGreaterThan(90);
  expect(answered).toBeLessThan(150);
  expect(total({ rule: 'shares', percent: 60 }, people)).toEqual(first);
});

it('leaves out whoever the flow would not take, and says why', () => {
  const before: DryRunContact = { ...person('old'), memory: { entries: { f: { count: 1, enteredAt: 1 } }, sends: [] } };
  const counts = total({ rule: 'silent' }, [person('out', { optedOut: true }), person('blocked', { blocked: true }), before]);
  expect(counts.excluded.map(({ reason }) => reason).toSorted()).toEqual(['blocked', 'only_once', 'opted_out']);
  expect(counts.examples).toContainEqual({ contactId: 'old', name: 'old', reason: 'only_once' });
});

it('gives up a flow that goes round without end', () => {
  const round: FlowGraph = { ...graph, nodes: [node('start', 'keyword', { words: ['x'], match: 'exact' }), node('rest', 'delay', { mode: 'for', durationMs: 60_000 })], edges: [edge('start', 'next', 'rest'), edge('rest', 'next', 'rest')] };
  expect(playContact(setting({ rule: 'silent' }, round), person('a'))).toEqual({ excluded: 'endless' });
});
