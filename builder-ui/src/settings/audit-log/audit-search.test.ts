import { expect, it } from 'vitest';
import { catalogueOf } from '../../../../tests/kit/catalogue.ts';
import { auditActions, auditKinds, kindOfAction } from './audit-actions.ts';
import { auditFilter, auditSearch } from './audit-search.ts';

const now = new Date(2026, 10, 21, 18, 30);

it('reads an address and leaves out what it does not know', () => {
  expect(auditSearch({ period: 'week', from: '2026-01-01', who: 'user:u1', kind: 'flow', action: 'flow.published', target: 'f1', other: 1 })).toEqual({ period: 'week', who: 'user:u1', kind: 'flow', action: 'flow.published', target: 'f1' });
  expect(auditSearch({ period: 'ever', from: '2026-13-40', to: '2026-01-31', who: 'ghost:1', kind: 'x', action: 'flow.exploded', target: '' })).toEqual({ to: '2026-01-31' });
  expect(auditSearch({ kind: 'number', action: 'flow.published' })).toEqual({ kind: 'number' });
});

it('asks the server from midnight to midnight of the own time zone', () => {
  expect(auditFilter({ period: 'today' }, now)).toEqual({ from: new Date(2026, 10, 21).toISOString() });
  expect(auditFilter({ period: 'week', who: 'nobody', target: 'u1' }, now)).toEqual({ from: new Date(2026, 10, 15).toISOString(), actorKind: 'nobody', targetId: 'u1' });
  expect(auditFilter({ from: '2026-10-25', to: '2026-10-25', who: 'apiKey:a:b' }, now)).toEqual({ from: new Date(2026, 9, 25).toISOString(), to: new Date(2026, 9, 26).toISOString(), actorKind: 'apiKey', actorId: 'a:b' });
});

it('knows the kind of every action, and every kind and action has words', () => {
  expect(auditActions.filter((action) => kindOfAction(action) === undefined)).toEqual([]);
  const { actions, kinds } = catalogueOf<{ actions: Record<string, Record<string, string>>; kinds: Record<string, string> }>('en', 'audit');
  expect(Object.entries(actions).flatMap(([area, words]) => Object.keys(words).map((name) => `${area}.${name}`)).sort()).toEqual([...auditActions].sort());
  expect(Object.keys(kinds).sort()).toEqual([...auditKinds].sort());
});
