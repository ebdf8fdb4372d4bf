import { describe, expect, it } from 'vitest';
import { metaErrorRule, metaErrors, retryDelay } from './meta-errors.ts';

describe('metaErrorRule', () => {
  it('knows every code of its table by its class, whatever the HTTP status', () => {
    for (const [code, rule] of Object.entries(metaErrors)) {
      if (code === '1') continue;
      for (const status of [200, 400, 500]) expect(metaErrorRule(Number(code), status)).toBe(rule);
    }
  });

  it('repeats only what certainly was not sent', () => {
    const repeated = Object.entries(metaErrors).filter(([, rule]) => rule.action === 'retry').map(([code]) => Number(code));
    expect(repeated).toEqual([4, 80007, 130429, 131056, 131057, 132069, 133015]);
    for (const code of [2, 131000, 131016, 133004]) expect(metaErrorRule(code, 500).action).toBe('reconcile');
  });

  it('judges code 1 by the HTTP status', () => {
    expect(metaErrorRule(1, 400).action).toBe('refuse');
    expect(metaErrorRule(1, 500).action).toBe('reconcile');
  });

  it('stops the number for token and permission codes, also for those nobody listed', () => {
    for (const code of [0, 10, 190, 200, 250, 299]) expect(metaErrorRule(code, 403).action).toBe('stop_number');
    expect(metaErrorRule(100, 400, 33).action).toBe('stop_number');
    expect(metaErrorRule(100, 400).action).toBe('refuse');
    expect(metaErrorRule(undefined, 401).class).toBe('credentials');
  });

  it('judges unknown codes by the status: refused below 500, unclear above, slower at 429', () => {
    expect(metaErrorRule(987_654, 400)).toMatchObject({ action: 'refuse', class: 'bad_request' });
    expect(metaErrorRule(987_654, 502).action).toBe('reconcile');
    expect(metaErrorRule(undefined, 429)).toMatchObject({ action: 'retry', class: 'throttled_number' });
  });

  it('waits 4^n seconds for a pair and never longer than an hour', () => {
    const pair = metaErrorRule(131056, 400);
    expect([1, 2, 3, 4].map((attempt) => retryDelay(pair, attempt))).toEqual([1000, 4000, 16_000, 64_000]);
    expect(retryDelay(pair, 50)).toBe(3_600_000);
  });
});
