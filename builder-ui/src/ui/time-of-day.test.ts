import { describe, expect, it } from 'vitest';
import { parseTimeOfDay, shiftTimeOfDay } from './time-of-day.ts';

describe('parseTimeOfDay', () => {
  it.each([
    ['9', '09:00'], ['09:30', '09:30'], ['930', '09:30'], ['0930', '09:30'], ['9.30', '09:30'], ['21h', '21:00'], ['9 pm', '21:00'],
    ['12am', '00:00'], ['12:15 p.m.', '12:15'], ['13 pm', null], ['24:00', null], ['9:61', null], ['', null], ['soon', null],
  ])('reads %s as %s', (text, time) => {
    expect(parseTimeOfDay(text)).toBe(time);
  });

  it('allows the end of the day where asked to', () => {
    expect(parseTimeOfDay('24', true)).toBe('24:00');
    expect(parseTimeOfDay('24:15', true)).toBeNull();
  });
});

describe('shiftTimeOfDay', () => {
  it('stays within the day', () => {
    expect(shiftTimeOfDay('09:50', 15)).toBe('10:05');
    expect(shiftTimeOfDay('00:05', -15)).toBe('00:00');
    expect(shiftTimeOfDay('23:55', 15)).toBe('23:59');
  });
});
