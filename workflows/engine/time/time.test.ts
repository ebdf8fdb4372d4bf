import { describe, expect, test } from 'vitest';
import type { BusinessCalendar } from '../../../schemas/generated/types.ts';
import { durations } from '../../../schemas/limits.ts';
import { addBusinessTime, nextOpening, openingStatus } from './business-time.ts';
import { describeInstant } from './describe-instant.ts';
import { localInstant, nextLocalTime } from './local-time.ts';
import { isTimeZone, timeZoneOf } from './time-zone.ts';

const berlin = 'Europe/Berlin';
const at = (iso: string): number => Date.parse(iso);
const iso = (instant: number | undefined): string | undefined => (instant === undefined ? undefined : new Date(instant).toISOString().replace('.000', ''));
const shop: BusinessCalendar = {
  timeZone: berlin,
  weekly: { '1': [{ from: '09:00', to: '12:30' }, { from: '13:30', to: '18:00' }], '5': [{ from: '20:00', to: '24:00' }], '6': [{ from: '00:00', to: '02:00' }] },
  holidays: [{ date: '2026-01-19', name: 'Stocktaking' }, { date: '2026-01-26', name: 'Short day', ranges: [{ from: '10:00', to: '11:00' }] }],
};

describe('local time', () => {
  test('an hour that is skipped becomes the first valid minute', () => {
    expect(iso(localInstant('2026-03-29', '02:30', berlin))).toBe('2026-03-29T01:00:00Z');
    expect(iso(localInstant('2026-03-08', '02:00', 'America/New_York'))).toBe('2026-03-08T07:00:00Z');
  });
  test('an hour that comes twice is taken the first time', () => {
    expect(iso(localInstant('2026-10-25', '02:30', berlin))).toBe('2026-10-25T00:30:00Z');
  });
  test('a whole day that a zone skipped', () => {
    expect(iso(localInstant('2011-12-30', '12:00', 'Pacific/Apia'))).toBe('2011-12-30T10:00:00Z');
  });
  test('the next time is strictly later and respects the days', () => {
    expect(iso(nextLocalTime(at('2026-01-15T08:00:00Z'), '09:00', berlin))).toBe('2026-01-16T08:00:00Z');
    expect(iso(nextLocalTime(at('2026-01-15T07:59:00Z'), '09:00', berlin))).toBe('2026-01-15T08:00:00Z');
    expect(iso(nextLocalTime(at('2026-01-15T08:00:00Z'), '09:00', berlin, [4]))).toBe('2026-01-22T08:00:00Z');
    expect(iso(nextLocalTime(at('2026-03-28T12:00:00Z'), '02:30', berlin))).toBe('2026-03-29T01:00:00Z');
  });
  test('what is no date, time or zone is an error', () => {
    expect(() => localInstant('2026-02-30', '09:00', berlin)).toThrowError(/2026-02-30/);
    expect(() => localInstant('2026-02-03', '25:00', berlin)).toThrowError(/25:00/);
    expect(() => nextLocalTime(0, '09:00', 'Mars/Base')).toThrowError(/Mars/);
    expect(() => nextLocalTime(0, '09:00', berlin, [9])).toThrowError(/day of the week/);
  });
});

describe('opening hours', () => {
  test('several ranges a day, over midnight, holidays', () => {
    expect(openingStatus(at('2026-01-12T08:00:00Z'), shop)).toBe('in');
    expect(openingStatus(at('2026-01-12T11:30:00Z'), shop)).toBe('out');
    expect(openingStatus(at('2026-01-16T22:59:59Z'), shop)).toBe('in');
    expect(openingStatus(at('2026-01-16T23:30:00Z'), shop)).toBe('in');
    expect(openingStatus(at('2026-01-17T01:00:00Z'), shop)).toBe('out');
    expect(openingStatus(at('2026-01-19T09:00:00Z'), shop)).toBe('holiday');
    expect(openingStatus(at('2026-01-26T09:30:00Z'), shop)).toBe('in');
    expect(openingStatus(at('2026-01-26T14:00:00Z'), shop)).toBe('holiday');
  });
  test('next opening', () => {
    expect(iso(nextOpening(at('2026-01-12T09:00:00Z'), shop))).toBe('2026-01-12T09:00:00Z');
    expect(iso(nextOpening(at('2026-01-12T17:00:00Z'), shop))).toBe('2026-01-16T19:00:00Z');
    expect(iso(nextOpening(at('2026-01-17T01:00:00Z'), shop))).toBe('2026-01-23T19:00:00Z');
    expect(iso(nextOpening(at('2026-01-20T00:00:00Z'), { ...shop, weekly: {} }))).toBe('2026-01-26T09:00:00Z');
    expect(nextOpening(0, { ...shop, weekly: {}, holidays: [] })).toBeUndefined();
  });
  test('business time runs only while it is open', () => {
    expect(iso(addBusinessTime(at('2026-01-12T11:00:00Z'), durations.HOUR, shop))).toBe('2026-01-12T13:00:00Z');
    expect(iso(addBusinessTime(at('2026-01-12T16:30:00Z'), 2 * durations.HOUR, shop))).toBe('2026-01-16T20:30:00Z');
    expect(iso(addBusinessTime(at('2026-01-16T21:00:00Z'), 3 * durations.HOUR, shop))).toBe('2026-01-17T00:00:00Z');
  });
  test('the day of a clock change is as long as it really is', () => {
    const always: BusinessCalendar = { timeZone: berlin, weekly: { '7': [{ from: '00:00', to: '24:00' }] }, holidays: [] };
    expect(iso(addBusinessTime(at('2026-03-28T23:00:00Z'), 23 * durations.HOUR, always))).toBe('2026-03-29T22:00:00Z');
  });
});

test('zone of a contact: its own, its country, the organisation', () => {
  const organisation = { id: 'o', name: 'O', timeZone: 'Asia/Dubai', calendar: shop };
  const contact = { id: 'c', tags: [], fields: {} };
  expect(timeZoneOf({ ...contact, timeZone: 'Asia/Tokyo', country: 'BR' }, organisation)).toBe('Asia/Tokyo');
  expect(timeZoneOf({ ...contact, timeZone: 'Nowhere/Land', country: 'br' }, organisation)).toBe('America/Sao_Paulo');
  expect(timeZoneOf({ ...contact, country: 'ZZ' }, organisation)).toBe('Asia/Dubai');
  expect(isTimeZone('')).toBe(false);
});

test('instants in words', () => {
  const now = at('2026-01-15T10:00:00Z');
  expect(describeInstant(at('2026-01-15T17:00:00Z'), now, berlin)).toBe('today 18:00');
  expect(describeInstant(at('2026-01-16T08:00:00Z'), now, berlin)).toBe('tomorrow 09:00');
  expect(describeInstant(at('2026-01-19T08:00:00Z'), now, berlin, 'de')).toBe('Montag 09:00');
  expect(describeInstant(at('2026-03-12T08:00:00Z'), now, berlin, 'en_GB')).toBe('12 March 09:00');
  expect(describeInstant(at('2026-03-12T08:00:00Z'), now, berlin, '??')).toBe('March 12 09:00');
});
