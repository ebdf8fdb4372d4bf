import { describe, expect, it } from 'vitest';
import { describeTimeZone, listTimeZones } from './time-zones.ts';

const winter = Date.UTC(2026, 0, 15);
const summer = Date.UTC(2026, 6, 15);

describe('time zones', () => {
  it('names city and region and the offset that applies', () => {
    expect(describeTimeZone('Europe/Berlin', winter)).toMatchObject({ label: 'Berlin (Europe)', offset: 'UTC+1', offsetMinutes: 60 });
    expect(describeTimeZone('Europe/Berlin', summer).offset).toBe('UTC+2');
    expect(describeTimeZone('America/Argentina/Buenos_Aires', winter).label).toBe('Buenos Aires (America, Argentina)');
    expect(describeTimeZone('Asia/Kolkata', winter).offset).toBe('UTC+5:30');
    expect(describeTimeZone('UTC', winter)).toMatchObject({ label: 'UTC', offset: 'UTC' });
  });

  it('lists from west to east, UTC included', () => {
    const offsets = listTimeZones(winter).map((zone) => zone.offsetMinutes);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    expect(listTimeZones(winter).some((zone) => zone.id === 'UTC')).toBe(true);
  });
});
