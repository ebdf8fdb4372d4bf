import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createSimulator } from '../create-simulator.ts';
import { ANA, NUMBER, startUniverse, WABA } from '../test-kit.ts';
import type { JsonObject } from '../world/json.ts';

describe('seed', () => {
  it('adds and replaces by id; twice is the same as once', async () => {
    await using universe = await startUniverse();
    const seed = {
      users: [{ waId: '+49 157 5550 1001', name: 'Anna' }, { username: 'sheena', name: 'Sheena' }],
      numbers: [{ id: NUMBER, wabaId: WABA, displayPhoneNumber: '+1 555-078-3881', verifiedName: 'Renamed' }],
      templates: [{ wabaId: WABA, name: 't', language: 'en', components: [{ type: 'body', text: 'x' }] }],
      tokens: ['one'],
    };
    const view = async () => {
      const { now: _now, ...state } = await universe.control('GET', '/state');
      return state;
    };
    expect(await universe.control('POST', '/seed', seed)).toEqual({ seeded: { users: 2, numbers: 1, templates: 1, tokens: 1 } });
    const once = await view();
    await universe.control('POST', '/seed', seed);
    expect(await view()).toEqual(once);
    expect(once).toMatchObject({ customers: [{ name: 'Anna', waId: ANA }, { name: 'Sheena', username: 'sheena' }] });
    expect(JSON.stringify(once)).not.toContain('app secret');
    expect((once['numbers'] as JsonObject[])[0]).toMatchObject({ verified_name: 'Renamed' });
  });

  it.each<[string, unknown, string]>([
    ['a number without a phone number', { numbers: [{ id: '1', wabaId: WABA }] }, 'numbers.0'],
    ['a number of an unknown account', { numbers: [{ id: '1', wabaId: 'nowhere', displayPhoneNumber: '+15550100' }] }, 'numbers.0.wabaId'],
    ['a misspelt part', { number: [] }, ''],
    ['a user without identity', { users: [{ name: 'Nobody' }] }, 'users.0'],
    ['an unknown setting', { behaviour: { lader: {} } }, 'lader'],
  ])('%s is refused and named', async (_name, seed, field) => {
    await using universe = await startUniverse();
    const answer = await universe.control<{ error: { message: string; field: string } }>('POST', '/seed', seed);
    expect(answer.error.field).toBe(field);
    expect(answer.error.message).not.toBe('');
  });

  it('the built-in demonstration gives way to the first seed with numbers', async () => {
    const simulator = await createSimulator({ demo: true });
    const address = await simulator.listen(0);
    const state = async () => (await (await fetch(`${address}/_sim/state`)).json()) as { numbers: { id: string }[]; customers: unknown[] };
    expect((await state()).numbers).toHaveLength(2);
    const seed = { wabas: [{ id: '1' }], numbers: [{ id: '2', wabaId: '1', displayPhoneNumber: '+15550100' }] };
    await fetch(`${address}/_sim/seed`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(seed) });
    expect((await state()).numbers).toMatchObject([{ id: '2' }]);
    expect((await state()).customers).toEqual([]);
    await simulator.close();
  });
});

describe('logs', () => {
  it('messages and deliveries are read by cursor', async () => {
    await using universe = await startUniverse();
    await universe.write(ANA, 'Hello');
    for (let index = 0; index < 5; index += 1) await universe.send({ type: 'text', text: { body: `${index}` }, biz_opaque_callback_data: `c${index}` });
    const first = await universe.control<{ data: JsonObject[]; next: number; more: boolean }>('GET', '/messages?limit=3');
    expect(first).toMatchObject({ next: 3, more: true });
    const second = await universe.control<{ data: JsonObject[]; next: number; more: boolean }>('GET', `/messages?after=${first.next}`);
    expect([...first.data, ...second.data].map((message) => message['callbackData'])).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
    expect(second.data.at(-1)).toMatchObject({ numberId: NUMBER, to: ANA, type: 'text', payload: { body: '4' } });
    expect(await universe.control('GET', `/messages?after=${second.next}`)).toEqual({ data: [], next: 6, more: false });
    expect(await universe.control('GET', '/messages?after=x')).toMatchObject({ error: { field: 'after' } });
  });

  it('live events tell what happens', async () => {
    await using universe = await startUniverse();
    const response = await fetch(`${universe.address}/_sim/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await universe.write(ANA, 'Hello');
    let seen = '';
    while (!seen.includes('"attempt"')) seen += (await reader?.read())?.value ?? '';
    expect(seen).toContain('"type":"message"');
    expect(seen).toContain('Hello');
    await reader?.cancel();
  });
});

describe('who may use it', () => {
  it.each([
    ['a foreign name in Host', { host: 'evil.example' }],
    ['a page from elsewhere', { origin: 'https://evil.example' }],
  ])('%s is turned away', async (_name, headers) => {
    await using universe = await startUniverse();
    const url = new URL(`${universe.address}/_sim/state`);
    const status = await new Promise((resolve, reject) => {
      request({ hostname: url.hostname, port: url.port, path: url.pathname, headers }, (response) => resolve(response.resume().statusCode)).once('error', reject).end();
    });
    expect(status).toBe(403);
  });
});

describe('phone page', () => {
  it('is served with its script, styles and typeface, without a build step', async () => {
    await using universe = await startUniverse();
    const page = await fetch(`${universe.address}/`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const paths = [...(await page.text()).matchAll(/(?:src|href)="(\/_phone\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) expect((await fetch(`${universe.address}${path}`)).status, path).toBe(200);
    const script = await (await fetch(`${universe.address}/_phone/main.js`)).text();
    expect(script).not.toContain('could not be prepared');
    expect(script.length).toBeGreaterThan(100_000);
    // The bundler is a process of its own, which a busy machine lets wait.
  }, 60_000);
});
