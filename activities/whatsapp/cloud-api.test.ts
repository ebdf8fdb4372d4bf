import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer } from '../http/testing/test-server.ts';
import { CloudApi, type CallOutcome } from './cloud-api.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
let api: CloudApi;
let answer: (response: ServerResponse) => void = () => undefined;

beforeAll(async () => {
  server = await startTestServer((_seen, response) => answer(response));
  api = new CloudApi({ baseUrl: server.origin, version: 'v24.0', timeoutMs: 300 });
});

afterAll(async () => {
  await api.close();
  await server.close();
});

/** What is known after a call that is answered like this. */
async function outcomeOf(status: number, body: unknown, headers: Record<string, string> = {}): Promise<CallOutcome> {
  answer = (response) => void response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  return api.call({ method: 'POST', path: '1/messages', token: 't', body: {} });
}

const error = (code: number, more: object = {}) => ({ error: { code, message: `(#${code}) no`, ...more } });
const waitOf = async (headers: Record<string, string>): Promise<number | undefined> => {
  const outcome = await outcomeOf(429, error(130429), headers);
  return outcome.kind === 'refused' ? outcome.retryAfterMs : -1;
};

describe('what is known after a call of the Cloud API', () => {
  it('a refusal has its code, its rule and the words of Meta', async () => {
    expect(await outcomeOf(400, error(131009, { error_data: { details: 'Row title is too long' } }))).toMatchObject({ kind: 'refused', code: 131009, details: 'Row title is too long', rule: { action: 'refuse' }, retryAfterMs: undefined });
    expect(await outcomeOf(400, error(100, { error_subcode: 33 }))).toMatchObject({ rule: { action: 'hold', scope: 'number' } });
  });

  it('how long to wait is said in seconds, as a date, or in minutes for the whole account', async () => {
    expect(await waitOf({ 'retry-after': '7' })).toBe(7000);
    expect(await waitOf({ 'retry-after': new Date(Date.now() + 90_000).toUTCString() })).toBeGreaterThan(80_000);
    const usage = (minutes: number): Record<string, string> => ({ 'x-business-use-case-usage': JSON.stringify({ waba: [{ type: 'whatsapp', estimated_time_to_regain_access: minutes }] }) });
    expect(await waitOf(usage(3))).toBe(180_000);
    for (const headers of [usage(0), { 'retry-after': 'soon' }, { 'retry-after': '0' }, { 'x-business-use-case-usage': '{' }, {}]) expect(await waitOf(headers)).toBeUndefined();
  });

  it('an answer that nobody can read leaves open whether it was carried out', async () => {
    expect(await outcomeOf(503, '<html>Service Unavailable</html>')).toMatchObject({ kind: 'refused', rule: { action: 'reconcile' } });
    expect(await outcomeOf(200, '{"messages":[{"id"')).toMatchObject({ kind: 'ambiguous' });
    answer = (response) => void response.socket?.destroy();
    expect(await api.call({ method: 'POST', path: '1/messages', token: 't' })).toMatchObject({ kind: 'ambiguous' });
  });

  it('a connection that never came about has sent nothing', async () => {
    const nobody = new CloudApi({ baseUrl: 'http://127.0.0.1:9', version: 'v24.0' });
    expect(await nobody.call({ method: 'POST', path: '1/messages', token: 't' })).toMatchObject({ kind: 'unsent' });
    await nobody.close();
  });
});
