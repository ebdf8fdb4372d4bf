import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

describe('safeNext', () => {
  it('returns to where one was', () => {
    expect(safeNext('/inbox/c1?view=mine#last')).toBe('/inbox/c1?view=mine#last');
  });

  it.each([undefined, '', 'inbox', '//evil.example/x', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/login?next=/login'])('leads %s to the start', (next) => {
    expect(safeNext(next)).toBe('/');
  });
});
