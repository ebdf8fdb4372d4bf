import { describe, expect, it } from 'vitest';
import { cursorOf, cutPage, pageSizeOf, placeOf } from './paging.ts';

describe('paging', () => {
  it('hands places out and takes them back', () => {
    for (const place of [{ at: 1_763_640_000_000, id: 'a:b' }, { at: 'Ünal', id: 'x' }]) expect(placeOf({ cursor: cursorOf(place) })).toEqual(place);
    expect(placeOf({})).toBeUndefined();
  });

  it('refuses cursors of others', () => {
    for (const cursor of ['nonsense', 'e30', cursorOf({ at: 1, id: 'x' }).slice(2)]) expect(() => placeOf({ cursor })).toThrowError(/fields are not valid/);
  });

  it('knows the last page without counting', () => {
    const place = (row: number): { at: number; id: string } => ({ at: row, id: String(row) });
    expect(cutPage([5, 4, 3], 2, place)).toEqual({ rows: [5, 4], nextCursor: cursorOf({ at: 4, id: '4' }) });
    expect(cutPage([5, 4], 2, place)).toEqual({ rows: [5, 4] });
    expect(pageSizeOf({})).toBe(50);
  });
});
