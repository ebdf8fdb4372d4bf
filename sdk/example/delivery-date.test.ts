import { describe, expect, test } from 'vitest';
import { defineActivity, runForTest } from '../index.ts';
import deliveryDate from './delivery-date.ts';

describe('the example of a custom activity', () => {
  test.each([
    [{ region: 'city', sentOn: '2026-01-15' }, 'soon', '2026-01-16'],
    [{ region: 'country', sentOn: '2026-01-16' }, 'soon', '2026-01-19'],
    [{ region: 'abroad', sentOn: '2026-01-15' }, 'later', '2026-01-21'],
    [{ region: 'abroad', sentOn: '2026-01-15', express: true }, 'soon', '2026-01-16'],
  ])('%o leaves by %s', async (params, handle, date) => {
    expect(await runForTest(deliveryDate, params)).toMatchObject({ handle, value: { date } });
  });

  test('a day that is none is refused for good', async () => {
    await expect(runForTest(deliveryDate, { region: 'city', sentOn: 'soon' })).rejects.toMatchObject({ permanent: true });
  });
});

describe('defining an activity', () => {
  const params = { type: 'object' };
  const run = () => undefined;
  test('what is left out is filled in', () => {
    expect(defineActivity({ name: 'ping', title: 'Ping', params, run })).toMatchObject({ version: 1, timeoutMs: 30_000, attempts: 3, handles: [{ key: 'done' }] });
  });
  test.each<[object, string]>([
    [{ name: 'Ping' }, 'name'],
    [{ version: 0 }, 'version'],
    [{ title: '' }, 'title'],
    [{ params: {} }, 'params'],
    [{ handles: [] }, 'handles'],
    [{ handles: [{ key: 'a', title: 'A' }, { key: 'a', title: 'B' }] }, 'different keys'],
    [{ timeoutMs: 5 }, 'timeoutMs'],
    [{ attempts: 0 }, 'attempts'],
    [{ run: 'no' }, 'function run'],
  ])('%o is refused', (change, words) => {
    expect(() => defineActivity({ name: 'ping', title: 'Ping', params, run, ...change })).toThrow(words);
  });
});
