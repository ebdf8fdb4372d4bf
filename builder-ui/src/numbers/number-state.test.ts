import { expect, it } from 'vitest';
import type { NumberView } from '../../../schemas/generated/types.ts';
import { groupNumbers, isUnregistered } from './number-state.ts';

const number = (id: string, wabaId: string, verifiedName: string, more: Partial<NumberView> = {}): NumberView => ({
  id, wabaId, verifiedName, displayPhoneNumber: `+49 30 ${id}`, status: 'CONNECTED', quality: 'GREEN', queued: 0, plan: { preset: 'cloud_80', perMinute: 4800 },
  perMinute: 4800, perSecond: 80, fullPerMinute: 4800, portfolio: { id: 'p', used: 0 }, sentByMinute: [], failedLastHour: 0, hasAppSecret: false, ...more,
});

it('groups numbers by account, in the order in which people count, with those first that need somebody', () => {
  const groups = groupNumbers([
    number('1', '20', 'Branch 10'), number('2', '20', 'Branch 2'), number('3', '20', 'Branch 11', { status: 'DISCONNECTED' }),
    number('4', '100', 'Shop', { accountName: 'Attic' }),
  ], {});
  expect(groups.map(({ wabaId, name, numbers }) => [wabaId, name, numbers.map(({ verifiedName }) => verifiedName)])).toEqual([
    ['20', undefined, ['Branch 11', 'Branch 2', 'Branch 10']],
    ['100', 'Attic', ['Shop']],
  ]);
});

it('tells a number that has to be registered from one that stands still for another reason', () => {
  const stopped = (code: string): Pick<NumberView, 'breaker' | 'status'> => ({ status: 'CONNECTED', breaker: { since: '2026-11-21T00:00:00Z', code, message: 'x', scope: 'number' } });
  expect([isUnregistered(stopped('133010')), isUnregistered(stopped('131042')), isUnregistered({ status: 'DISCONNECTED' }), isUnregistered({ status: 'BANNED' })]).toEqual([true, false, true, false]);
});
