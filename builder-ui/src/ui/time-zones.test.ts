import { describe, expect, it } from 'vitest';
import { describeTimeZone, listTimeZones } from './time-zones.ts';
import { zonePlaces } from './zone-places.ts';

const winter = Date.UTC(2026, 0, 15);
const summer = Date.UTC(2026, 6, 15);
const plain = { language: 'en' };
const german = { language: 'de', places: zonePlaces };

describe('time zones', () => {
  it('names city and region and the offset that applies', () => {
    expect(describeTimeZone('Europe/Berlin', winter, plain)).toMatchObject({ label: 'Berlin (Europe)', offset: 'UTC+1', offsetMinutes: 60 });
    expect(describeTimeZone('Europe/Berlin', summer, plain).offset).toBe('UTC+2');
    expect(describeTimeZone('America/Argentina/Buenos_Aires', winter, plain).label).toBe('Buenos Aires (America, Argentina)');
    expect(describeTimeZone('Asia/Kolkata', winter, plain).offset).toBe('UTC+5:30');
    expect(describeTimeZone('UTC', winter, plain)).toMatchObject({ label: 'UTC', offset: 'UTC' });
  });

  it('names the country in the language of the person, and is found by its cities and old names', () => {
    expect(describeTimeZone('Europe/Berlin', winter, german)).toMatchObject({ label: 'Berlin (Deutschland)', keywords: expect.stringMatching(/Deutschland.*Germany.*Hamburg/) });
    expect(describeTimeZone('Asia/Calcutta', winter, german)).toMatchObject({ label: 'Kolkata (Indien)', keywords: expect.stringMatching(/Mumbai.*Asia Kolkata/) });
    expect(describeTimeZone('America/Los_Angeles', winter, german).keywords).toMatch(/Vereinigte Staaten USA United States/);
  });

  it('knows the place of every zone of the browser', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC' && !zonePlaces.has(zone))).toEqual([]);
  });

  it('lists from west to east, UTC included', () => {
    const offsets = listTimeZones(winter, german).map((zone) => zone.offsetMinutes);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    expect(listTimeZones(winter, plain).some((zone) => zone.id === 'UTC')).toBe(true);
  });
});
