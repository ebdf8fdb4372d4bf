import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpCallInput } from '../../schemas/generated/types.ts';
import { SecretBox } from '../store/secret-box.ts';
import { HttpClient } from './http-client.ts';
import { tryCall, type HttpCaller } from './http-request.ts';
import { startTestServer } from './testing/test-server.ts';
import { usableCredential, withoutSecret } from './usable-credential.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
let caller: HttpCaller;
beforeAll(async () => {
  server = await startTestServer(({ url }, response) => {
    const status = Number(url.slice(1));
    if (url === '/never') return;
    response.writeHead(status === 0 ? 200 : status, status === 503 ? { 'retry-after': '120' } : status === 429 ? { 'retry-after': '9' } : {}).end('{"order":{"status":"shipped"}}');
  });
  caller = { client: new HttpClient({ allowPrivateHosts: server.host }), secrets: new SecretBox([Buffer.alloc(32, 1).toString('base64')]), now: () => 0, random: () => 0 };
});
afterAll(() => Promise.all([caller.client.close(), server.close()]));

const input = (path: string, more: Partial<HttpCallInput> = {}): HttpCallInput => ({ orgId: 'o', method: 'GET', url: server.origin + path, query: [], headers: [], timeoutMs: 2000, retries: 2, idempotencyKey: 'k', picks: [], ...more });
const failure = async (work: Promise<unknown>): Promise<ApplicationFailure> => {
  const error: unknown = await work.catch((caught: unknown) => caught);
  if (!(error instanceof ApplicationFailure)) throw new Error(`Expected a failure, got ${JSON.stringify(error)}`);
  return error;
};

describe('tryCall', () => {
  it('answers with the values wanted', async () => {
    expect(await tryCall(caller, input('/200', { picks: [{ path: 'order.status', optional: false }, { path: 'order.none', optional: true }] }), 1)).toEqual({ outcome: 'success', status: 200, values: ['shipped', null] });
    expect(await tryCall(caller, input('/404'), 1)).toEqual({ outcome: 'client_error', status: 404 });
  });

  it('has 429 and 5xx tried again, with growing pauses and as the other system asks', async () => {
    expect(await failure(tryCall(caller, input('/500'), 1))).toMatchObject({ nonRetryable: false, nextRetryDelay: 1000 });
    expect(await failure(tryCall(caller, input('/500'), 2))).toMatchObject({ nextRetryDelay: 2000 });
    expect(await failure(tryCall(caller, input('/429'), 1))).toMatchObject({ nextRetryDelay: 9000 });
  });

  it('answers after the last try, and at once when it would have to wait too long', async () => {
    expect(await tryCall(caller, input('/500'), 3)).toEqual({ outcome: 'server_error', status: 500 });
    expect(await tryCall(caller, input('/429'), 3)).toEqual({ outcome: 'client_error', status: 429 });
    expect(await tryCall(caller, input('/503'), 1)).toEqual({ outcome: 'server_error', status: 503 });
  });

  it('does not try again what got no answer in time', async () => {
    expect(await tryCall(caller, input('/never', { timeoutMs: 200 }), 1)).toEqual({ outcome: 'timeout' });
  });

  it('tries again what was not reached, and then fails for good', async () => {
    const gone = await startTestServer(() => undefined);
    await gone.close();
    const there = { ...caller, client: new HttpClient({ allowPrivateHosts: gone.host }) };
    expect(await failure(tryCall(there, input('', { url: gone.origin }), 1))).toMatchObject({ nonRetryable: false });
    expect(await failure(tryCall(there, input('', { url: gone.origin }), 3))).toMatchObject({ nonRetryable: true, type: 'REQUEST_FAILED' });
    await there.client.close();
  });

  it('fails for good when it may not be called or a value is missing', async () => {
    expect(await failure(tryCall(caller, input('', { url: 'http://10.0.0.1/?key=hush' }), 1))).toMatchObject({ nonRetryable: true, type: 'REQUEST_REFUSED', message: expect.not.stringContaining('hush') });
    expect(await failure(tryCall(caller, input('/200', { picks: [{ path: 'order.none', optional: false }] }), 1))).toMatchObject({ nonRetryable: true, type: 'RESPONSE_VALUE_MISSING' });
  });
});

describe('withoutSecret', () => {
  it('takes an echoed secret out of everything, however it is written', () => {
    const { traces } = usableCredential({ kind: 'basic', username: 'ann', hosts: [] }, 'se same/1');
    const echoed = { header: `Basic ${Buffer.from('ann:se same/1').toString('base64')}`, list: ['x se same/1 y', 'se%20same%2F1', 'se+same%2F1', 7] };
    expect(withoutSecret(echoed, traces)).toEqual({ header: 'Basic ***', list: ['x *** y', '***', '***', 7] });
  });
});
