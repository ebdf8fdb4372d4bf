import { describe, expect, it } from 'vitest';
import { metaErrorSources, retryDelay } from './meta-error-rule.ts';
import { metaErrorRanges, metaErrorRule, metaErrors } from './meta-errors.ts';

const codesWith = (wanted: (code: number) => boolean): number[] => Object.keys(metaErrors).map(Number).filter(wanted);

/** Every code that Meta documents for messages, numbers and templates, and those that integrations have met (November 2026). */
const documented = [
  0, 1, 2, 3, 4, 10, 33, 100, 102, 104, 190, 200, 250, 299, 368, 80007, 130403, 130429, 130472, 130497, 131000, 131005, 131008, 131009, 131014, 131016, 131021, 131026, 131030,
  131031, 131037, 131042, 131044, 131045, 131047, 131048, 131049, 131050, 131051, 131052, 131053, 131055, 131056, 131057, 131060, 131061, 131062, 131063, 131064, 132000, 132001,
  132005, 132007, 132008, 132012, 132015, 132016, 132018, 132068, 132069, 133000, 133004, 133005, 133006, 133008, 133009, 133010, 133015, 133016, 134011, 134100, 134101, 134102,
  135000, 136024, 136025, 137000, 138000, 139100, 141000, 2388019, 2388023, 2494100, 2593107,
];

describe('metaErrorRule', () => {
  it('knows every documented code, with its source', () => {
    const known = (code: number): boolean => code in metaErrors || metaErrorRanges.some(({ from, to }) => code >= from && code <= to);
    expect(documented.filter((code) => !known(code))).toEqual([]);
    for (const code of documented) expect(metaErrorSources[metaErrorRule(code, 400).source]).toBeTypeOf('string');
  });

  it('knows every code of its table by its class, whatever the HTTP status', () => {
    for (const [code, rule] of Object.entries(metaErrors)) {
      if (code === '1') continue;
      for (const status of [200, 400, 500]) expect(metaErrorRule(Number(code), status)).toBe(rule);
    }
  });

  it('repeats only what certainly was not sent', () => {
    expect(codesWith((code) => metaErrors[code]?.action === 'retry')).toEqual([4, 80007, 130429, 131048, 131056, 131057, 132069, 133015, 2494100]);
    for (const code of [2, 131000, 131016, 133004]) expect(metaErrorRule(code, 500).action).toBe('reconcile');
  });

  it('judges code 1 by the HTTP status', () => {
    expect(metaErrorRule(1, 400).action).toBe('refuse');
    expect(metaErrorRule(1, 500).action).toBe('reconcile');
  });

  it('stops the number for token and permission codes, also for those nobody listed', () => {
    for (const code of [0, 10, 190, 200, 250, 299]) expect(metaErrorRule(code, 403)).toMatchObject({ action: 'hold', scope: 'number' });
    expect(metaErrorRule(100, 400, 33)).toMatchObject({ action: 'hold', scope: 'number' });
    expect(metaErrorRule(100, 400).action).toBe('refuse');
    expect(metaErrorRule(undefined, 401).class).toBe('credentials');
  });

  it('says what else is stopped: the whole account, the template, the person', () => {
    expect(codesWith((code) => metaErrors[code]?.action === 'hold' && metaErrors[code]?.scope === 'account')).toEqual([368, 131031, 131042, 131044, 134011]);
    expect(codesWith((code) => metaErrors[code]?.scope === 'template')).toEqual([131061, 132015, 132016]);
    expect(codesWith((code) => metaErrors[code]?.scope === 'contact')).toEqual([130403, 130472, 130497, 131026, 131049, 131050, 131056]);
    expect(codesWith((code) => metaErrors[code]?.risk === true)).toEqual([131048]);
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
