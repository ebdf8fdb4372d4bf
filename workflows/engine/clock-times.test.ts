import { expect, test } from 'vitest';
import { durations } from '../../schemas/limits.ts';
import { nextClockTime } from './clock-times.ts';
import { clockedTriggers, type ClockedTrigger } from './clocks.ts';
import { compilePlan } from './compile-plan.ts';
import { caseGraph } from './case/case-flow.ts';
import { contactContext } from './context/clock-context.ts';
import { pretendOrganisation } from './play/pretend-world.ts';
import { installedNodes } from './registry.ts';

function triggerOf(type: string, params: object, disabled = false): ClockedTrigger | undefined {
  const graph = caseGraph({ nodes: { look: { type, params: { ...params }, disabled }, end: ['end'] }, edges: ['look -> end'] }, {}, installedNodes);
  return clockedTriggers(compilePlan('f', 'journey', graph, installedNodes))[0];
}

const at = (text: string): number => Date.parse(`${text}:00Z`);
const daily = triggerOf('schedule', { repeat: 'daily', start: '2026-01-01', time: '09:00', zone: 'fixed', timeZone: 'UTC', lateMs: durations.HOUR });
const hourOf = (after: string | undefined, from: string, now: string): string | undefined => {
  const due = daily === undefined ? undefined : nextClockTime(contactContext(at(now), pretendOrganisation), daily, { after: after === undefined ? undefined : at(after), from: at(from), now: at(now) });
  return due === undefined ? undefined : new Date(due.at).toISOString().slice(0, 16);
};

test.each<[string, string | undefined, string, string, string]>([
  ['the next one', undefined, '2026-01-15T10:00', '2026-01-15T10:00', '2026-01-16T09:00'],
  ['due since a moment', '2026-01-14T09:00', '2026-01-01T00:00', '2026-01-15T09:20', '2026-01-15T09:00'],
  ['missed for too long: the next one', '2026-01-14T09:00', '2026-01-01T00:00', '2026-01-15T10:30', '2026-01-16T09:00'],
  ['a week away: nothing of it', '2026-01-08T09:00', '2026-01-01T00:00', '2026-01-15T12:00', '2026-01-16T09:00'],
  ['published after the time of today', undefined, '2026-01-15T09:10', '2026-01-15T09:10', '2026-01-16T09:00'],
  ['published before it, started a little later', undefined, '2026-01-15T08:59', '2026-01-15T09:01', '2026-01-15T09:00'],
  ['told already', '2026-01-15T09:00', '2026-01-01T00:00', '2026-01-15T09:20', '2026-01-16T09:00'],
])('%s', (_name, after, from, now, expected) => expect(hourOf(after, from, now)).toBe(expected));

test('of several that were missed only the last one counts', () => {
  const patient = triggerOf('schedule', { repeat: 'daily', start: '2026-01-01', time: '09:00', zone: 'fixed', timeZone: 'UTC', lateMs: 7 * durations.DAY });
  const now = at('2026-01-15T12:00');
  expect(patient && nextClockTime(contactContext(now, pretendOrganisation), patient, { after: at('2026-01-10T09:00'), from: 0, now })?.at).toBe(at('2026-01-15T09:00'));
});

test('dates of contacts are looked for at once, then every day, with an hour to spare', () => {
  const date = triggerOf('contact-date', { field: 'birthday', time: '09:00' });
  const now = at('2026-01-15T12:00');
  const next = (after: number | undefined) => date && nextClockTime(contactContext(now, pretendOrganisation), date, { after, from: now - 5, now });
  expect(next(undefined)).toEqual({ at: now, since: now - 5 });
  expect(next(now)).toEqual({ at: now + durations.DAY, since: now + 25 * durations.HOUR });
});

test('what is switched off has no clock', () => {
  expect(triggerOf('schedule', { repeat: 'daily', start: '2026-01-01', time: '09:00' }, true)).toBeUndefined();
  expect(triggerOf('keyword', { words: ['hi'], match: 'exact' })).toBeUndefined();
});
