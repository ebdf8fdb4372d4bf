import { describe, expect, it } from 'vitest';
import { PairLimit } from './pair-limit.ts';

describe('PairLimit', () => {
  it('allows a burst and then one message per interval', () => {
    const limit = new PairLimit({ intervalMs: 6000, burst: 45 });
    for (let index = 0; index < 45; index += 1) expect(limit.take('c', 0)).toEqual({ ok: true });
    expect(limit.take('c', 0)).toEqual({ ok: false, waitMs: 6000 });
    expect(limit.take('other', 0)).toEqual({ ok: true });
    expect(limit.take('c', 5999)).toEqual({ ok: false, waitMs: 1 });
    expect(limit.take('c', 6000)).toEqual({ ok: true });
    expect(limit.take('c', 6000)).toEqual({ ok: false, waitMs: 6000 });
  });

  it('recovers fully after a pause', () => {
    const limit = new PairLimit({ intervalMs: 6000, burst: 2 });
    limit.take('c', 0);
    limit.take('c', 0);
    expect(limit.take('c', 12_000)).toEqual({ ok: true });
    expect(limit.take('c', 12_000)).toEqual({ ok: true });
    expect(limit.take('c', 12_000)).toEqual({ ok: false, waitMs: 6000 });
  });
});
