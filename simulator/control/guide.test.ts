import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ANA, NUMBER, startUniverse, WABA } from '../test-kit.ts';

it('what the guide shows can be done: its seed, its faults, its calls', async () => {
  const guide = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'guide', 'simulator.md'), 'utf8');
  await using universe = await startUniverse();
  const faults = [...guide.matchAll(/`faults '(\[.*?\])'`/g)].map((match) => match[1] ?? '');
  expect(faults.length).toBeGreaterThan(12);
  for (const rules of faults) expect(await universe.control('PUT', '/faults', JSON.parse(rules)), rules).toHaveLength(1);
  await universe.control('PUT', '/faults', []);

  const seed = /```json\n([^`]+)```/.exec(guide)?.[1] ?? '';
  await universe.control('PUT', '/customers', { waId: '4915755501001', name: 'Lena' });
  // The shell puts the id of the demonstration's number in; here it is that of the test.
  const calls = [...guide.matchAll(/curl -X (\w+) \$sim\/_sim(\/[^\s]+) -H "\$json"[\s\\]*-d '(\{[^\n]*\})'/g)];
  expect(calls.length).toBeGreaterThan(12);
  for (const [whole, method = '', path = '', body = ''] of calls) {
    const filled = (text: string) => text.replaceAll(/'?\$number'?/g, NUMBER).replaceAll('102290129340398', WABA).replace('127.0.0.1:3000', '127.0.0.1:9').replaceAll('4915755501001', ANA);
    if (whole.includes('$1')) continue;
    expect(await universe.control(method, filled(path), JSON.parse(filled(body))), whole).not.toHaveProperty('error');
  }
  expect(await universe.control('POST', '/reset')).toEqual({ success: true });
  expect(await universe.control('POST', '/seed', JSON.parse(seed))).toMatchObject({ seeded: { numbers: 1, users: 3, templates: 1 } });
});
