import { describe, expect, test } from 'vitest';
import type { ScheduleParams } from '../../schemas/generated/types.ts';
import { pretendOrganisation } from '../../workflows/engine/play/pretend-world.ts';
import { contactContext } from '../../workflows/engine/context/clock-context.ts';
import schedule from './step.ts';

const context = contactContext(0, pretendOrganisation);

/** The first times after an instant, written in UTC. */
function times(params: ScheduleParams, after: string, count: number): string[] {
  const found: string[] = [];
  let at: number | undefined = Date.parse(after);
  while (found.length < count && at !== undefined) {
    at = schedule.clock?.next(context, params, at);
    if (at !== undefined) found.push(new Date(at).toISOString().slice(0, 16));
  }
  return found;
}

describe('the times of a schedule, by the clock of Berlin', () => {
  test.each<[string, ScheduleParams, string, string[]]>([
    ['once', { repeat: 'once', start: '2026-01-20', time: '09:00' }, '2026-01-15T10:00:00Z', ['2026-01-20T08:00']],
    ['once, and that is past', { repeat: 'once', start: '2026-01-15', time: '09:00' }, '2026-01-15T10:00:00Z', []],
    ['every day', { repeat: 'daily', start: '2026-01-01', time: '09:00' }, '2026-01-15T07:59:00Z', ['2026-01-15T08:00', '2026-01-16T08:00']],
    ['strictly after', { repeat: 'daily', start: '2026-01-01', time: '09:00' }, '2026-01-15T08:00:00Z', ['2026-01-16T08:00']],
    ['every third day, counted from the first', { repeat: 'daily', every: 3, start: '2026-01-01', time: '09:00' }, '2026-01-15T10:00:00Z', ['2026-01-16T08:00', '2026-01-19T08:00']],
    ['Monday and Thursday', { repeat: 'weekly', days: [1, 4], start: '2026-01-01', time: '18:30' }, '2026-01-15T18:00:00Z', ['2026-01-19T17:30', '2026-01-22T17:30']],
    ['every other week', { repeat: 'weekly', every: 2, start: '2026-01-05', time: '09:00' }, '2026-01-06T00:00:00Z', ['2026-01-19T08:00', '2026-02-02T08:00']],
    ['the last day of a month that is too short', { repeat: 'monthly', start: '2026-01-31', time: '09:00' }, '2026-02-01T00:00:00Z', ['2026-02-28T08:00', '2026-03-31T07:00', '2026-04-30T07:00']],
    ['29 February in other years', { repeat: 'yearly', start: '2024-02-29', time: '09:00' }, '2026-01-01T00:00:00Z', ['2026-02-28T08:00', '2027-02-28T08:00', '2028-02-29T08:00']],
    ['a rule: the first Monday', { repeat: 'rule', rule: 'freq=monthly;byday=1MO', start: '2026-01-01', time: '10:00' }, '2026-01-06T00:00:00Z', ['2026-02-02T09:00', '2026-03-02T09:00']],
    ['an end', { repeat: 'daily', start: '2026-01-01', until: '2026-01-16', time: '09:00' }, '2026-01-15T10:00:00Z', ['2026-01-16T08:00']],
    ['before the first day', { repeat: 'daily', start: '2026-03-01', time: '09:00' }, '2026-01-15T10:00:00Z', ['2026-03-01T08:00']],
    ['an hour that is skipped: the first minute after it', { repeat: 'daily', start: '2026-01-01', time: '02:30' }, '2026-03-28T12:00:00Z', ['2026-03-29T01:00', '2026-03-30T00:30']],
    ['an hour that comes twice: once', { repeat: 'daily', start: '2026-01-01', time: '02:30' }, '2026-10-24T12:00:00Z', ['2026-10-25T00:30', '2026-10-26T01:30']],
    ['another zone', { repeat: 'daily', start: '2026-01-01', time: '09:00', zone: 'fixed', timeZone: 'Asia/Tokyo' }, '2026-01-15T10:00:00Z', ['2026-01-16T00:00']],
  ])('%s', (_name, params, after, expected) => expect(times(params, after, Math.max(1, expected.length))).toEqual(expected));

  test.each(['FREQ=HOURLY', 'FREQ=DAILY;BYHOUR=3', 'every day', 'FREQ=DAILY;COUNT=x'])('%s is refused', (rule) => {
    expect(() => times({ repeat: 'rule', rule, start: '2026-01-01', time: '09:00' }, '2026-01-15T10:00:00Z', 1)).toThrow(/rule for days|cannot be used/);
  });
});
