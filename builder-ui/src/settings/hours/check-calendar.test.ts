import { describe, expect, it } from 'vitest';
import type { BusinessCalendar } from '../../../../schemas/generated/types.ts';
import { nextRange, tidyCalendar, withRanges } from './calendar-edits.ts';
import { checkCalendar } from './check-calendar.ts';

const empty: BusinessCalendar = { timeZone: 'Europe/Berlin', weekly: {}, holidays: [] };
const problems = (calendar: BusinessCalendar) => Object.fromEntries(checkCalendar(calendar));

describe('checkCalendar', () => {
  it('accepts several ranges a day, touching ones included, until the end of the day', () => {
    expect(problems(withRanges(empty, [1], [{ from: '09:00', to: '12:00' }, { from: '12:00', to: '24:00' }]))).toEqual({});
  });

  it('finds ranges that end before they start, overlap or are empty', () => {
    const calendar = withRanges(empty, [3], [{ from: '09:00', to: '12:00' }, { from: '11:00', to: '13:00' }, { from: '22:00', to: '06:00' }, { from: '', to: '07:00' }]);
    expect(problems(calendar)).toEqual({ '3.1': 'overlap', '3.2': 'endBeforeStart', '3.3': 'timeMissing' });
  });

  it('wants each holiday once, with date and name', () => {
    const holidays = [{ date: '2026-12-25', name: 'Christmas' }, { date: '2026-12-25', name: 'Again' }, { date: '', name: 'x' }, { date: '2027-01-01', name: ' ', ranges: [{ from: '10:00', to: '10:00' }] }];
    expect(problems({ ...empty, holidays })).toEqual({ h1: 'dateTwice', h2: 'dateMissing', h3: 'nameMissing', 'h3.0': 'endBeforeStart' });
  });
});

describe('calendar edits', () => {
  it('sends everything in order and closed days not at all', () => {
    const calendar = { ...withRanges(empty, [1], [{ from: '13:00', to: '17:00' }, { from: '08:00', to: '12:00' }]), holidays: [{ date: '2027-01-01', name: ' New Year ' }, { date: '2026-12-25', name: 'Christmas' }] };
    expect(tidyCalendar(withRanges(calendar, [2], []))).toEqual({
      timeZone: 'Europe/Berlin',
      weekly: { 1: [{ from: '08:00', to: '12:00' }, { from: '13:00', to: '17:00' }] },
      holidays: [{ date: '2026-12-25', name: 'Christmas' }, { date: '2027-01-01', name: 'New Year' }],
    });
  });

  it('offers a next range after the last one while the day has room', () => {
    expect(nextRange([])).toEqual({ from: '09:00', to: '17:00' });
    expect(nextRange([{ from: '09:00', to: '12:30' }])).toEqual({ from: '13:30', to: '18:00' });
    expect(nextRange([{ from: '18:00', to: '23:00' }])).toBeNull();
  });
});
