import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HttpCallInput } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { callOnce, type HttpAnswer } from './call-once.ts';
import { HttpClient } from './http-client.ts';
import { HttpProblem } from './http-problem.ts';
import { startTestServer, type Seen } from './testing/test-server.ts';
import { usableCredential, type UsableCredential } from './usable-credential.ts';

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

const answers: Record<string, (seen: Seen, response: ServerResponse) => void> = {
  '/ok': (_seen, response) => json(response, 200, { status: 'shipped' }),
  '/text': (_seen, response) => void response.end('plain words'),
  '/empty': (_seen, response) => void response.writeHead(204).end(),
  '/busy': (_seen, response) => json(response, 429, {}, { 'retry-after': '7' }),
  '/big': (_seen, response) => void response.end('x'.repeat(limits.httpMaxAnswerBytes + 1)),
  '/announced': (_seen, response) => void response.writeHead(200, { 'content-length': String(10 ** 9) }).write('x'),
  '/endless': (_seen, response) => {
    const timer = setInterval(() => response.write('x'.repeat(64 * 1024)), 1);
    response.on('close', () => clearInterval(timer));
  },
  '/slow': (_seen, response) => {
    response.writeHead(200).write('{"a":');
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/never': () => undefined,
  '/gzip': (_seen, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
  '/broken': (_seen, response) => void response.destroy(),
  '/same': (_seen, response) => void response.writeHead(302, { location: '/ok?again=1' }).end(),
  '/wordy': (_seen, response) => void response.writeHead(302, { location: '/ok' }).end('x'.repeat(200_000)),
  '/dead-end': (_seen, response) => void response.writeHead(302, { location: '/ok' }).write('x'),
  '/loop': (_seen, response) => void response.writeHead(302, { location: '/loop' }).end(),
  '/metadata': (_seen, response) => void response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/localhost': (_seen, response) => void response.writeHead(302, { location: 'http://localhost:8080/' }).end(),
  '/file': (_seen, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/keeps': (_seen, response) => void response.writeHead(307, { location: '/ok' }).end(),
  '/abroad': (_seen, response) => void response.writeHead(307, { location: `${other.origin}/ok` }).end(),
  '/leaks': (seen, response) => void response.writeHead(302, { location: `${other.origin}/ok?stolen=${new URL(seen.url, home.origin).searchParams.get('key')}` }).end(),
};
const answer = (seen: Seen, response: ServerResponse): void => (answers[seen.url.split('?')[0] ?? ''] ?? answers['/ok'])?.(seen, response);

type TestServer = Awaited<ReturnType<typeof startTestServer>>;
let home: TestServer;
let other: TestServer;
let client: HttpClient;
beforeAll(async () => {
  [home, other] = await Promise.all([startTestServer(answer), startTestServer(answer)]);
  client = new HttpClient({ allowPrivateHosts: `${home.host},${other.host}` });
});
beforeEach(() => [home, other].forEach(({ seen }) => seen.splice(0)));
afterAll(() => Promise.all([client.close(), home.close(), other.close()]));

const input = (url: string, more: Partial<HttpCallInput> = {}): HttpCallInput => ({ orgId: 'o', method: 'GET', url, query: [], headers: [], timeoutMs: 5000, retries: 0, idempotencyKey: 'key-1', picks: [], ...more });
const call = (path: string, more: Partial<HttpCallInput> = {}, credential?: UsableCredential, timeoutMs = 5000, by = client): Promise<HttpAnswer> =>
  callOnce(input(path.startsWith('http') ? path : home.origin + path, more), { client: by, credential, signal: AbortSignal.timeout(timeoutMs), now: () => 0 });
const problem = async (work: Promise<unknown>): Promise<HttpProblem> => {
  const error: unknown = await work.catch((caught: unknown) => caught);
  if (!(error instanceof HttpProblem)) throw new Error(`Expected a problem, got ${String(error)}`);
  return error;
};

describe('an answer', () => {
  it('is read as JSON, as text, or as nothing', async () => {
    expect(await call('/ok')).toEqual({ status: 200, body: { status: 'shipped' }, retryAfterMs: undefined });
    expect((await call('/text')).body).toBe('plain words');
    expect(await call('/empty')).toMatchObject({ status: 204, body: null });
    expect(await call('/busy')).toMatchObject({ status: 429, retryAfterMs: 7000 });
  });

  it('is given up beyond its size, announced or not', async () => {
    for (const path of ['/big', '/announced', '/endless']) expect((await problem(call(path))).code, path).toBe('RESPONSE_TOO_LARGE');
  });

  it('is given up after its time, also when it trickles', async () => {
    for (const path of ['/never', '/slow']) {
      const started = Date.now();
      await expect(call(path, {}, undefined, 300), path).rejects.toMatchObject({ name: 'TimeoutError' });
      expect(Date.now() - started).toBeLessThan(2000);
    }
  });

  it('that is compressed or cut off is a problem', async () => {
    expect((await problem(call('/gzip'))).code).toBe('REQUEST_FAILED');
    expect(await problem(call('/broken'))).toMatchObject({ code: 'REQUEST_FAILED', passing: true });
  });
});

describe('a request', () => {
  it('carries query, headers, body and the key of its tries', async () => {
    await call('/ok?a=1', { method: 'POST', query: [{ name: 'b', value: 'x y&z' }], headers: [{ name: 'X-Shop', value: 'nord' }], body: { type: 'json', text: '{"a":1}' } });
    expect(home.seen[0]).toMatchObject({ method: 'POST', url: '/ok?a=1&b=x+y%26z', body: '{"a":1}', headers: { 'x-shop': 'nord', 'content-type': 'application/json', 'idempotency-key': 'key-1', 'accept-encoding': 'identity' } });
  });

  it('does not reach private addresses, unusual ports or other schemes', async () => {
    const guarded = new HttpClient();
    for (const url of ['http://127.0.0.1:8080/', 'http://[::1]/', 'http://0x7f.1/', 'http://2130706433/', 'http://[::ffff:10.0.0.1]/', 'http://169.254.169.254/latest', 'http://localhost:8080/', 'https://example.com:6379/', 'ftp://example.com/', 'http://me:secret@example.com/']) {
      expect((await problem(call(url, {}, undefined, 5000, guarded))).code, url).toBe('REQUEST_REFUSED');
    }
    await guarded.close();
  });

  it('goes to the hosts alone that the operator names', async () => {
    const few = new HttpClient({ allowPrivateHosts: home.host, allowedHosts: 'api.example,*.shop.example:8443' });
    for (const url of ['https://api.example/', 'https://a.shop.example:8443/', `${home.origin}/`]) expect(() => few.agentFor(new URL(url))).not.toThrow();
    for (const url of ['https://other.example/', 'https://shop.example:8443/', 'https://api.example:8443/']) expect(() => few.agentFor(new URL(url))).toThrowError(expect.objectContaining({ code: 'REQUEST_REFUSED' }));
    await few.close();
  });

  it('connects to the address that was checked, however the name answers the second time', async () => {
    const answered: string[] = [];
    const rebinding = new HttpClient({
      resolve: (host, _options, done) => {
        answered.push(host);
        done(null, [{ address: answered.length === 1 ? '93.184.215.14' : '127.0.0.1', family: 4 }]);
      },
    });
    const port = home.host.split(':')[1];
    const rebound = new HttpClient({ allowPrivateHosts: `never.example:${port}`, resolve: (_host, _options, done) => done(null, [{ address: '1.1.1.1', family: 4 }, { address: '127.0.0.1', family: 4 }]) });
    // The first look-up is public: the connection goes there (and gets nowhere), never to what a second one would say.
    await call('http://rebind.example/', {}, undefined, 300, rebinding).catch(() => undefined);
    expect(answered).toEqual(['rebind.example']);
    expect((await problem(call('http://rebind.example/', {}, undefined, 1000, rebinding))).code).toBe('REQUEST_REFUSED');
    expect((await problem(call('http://mixed.example/', {}, undefined, 1000, rebound))).code).toBe('REQUEST_REFUSED');
    expect(home.seen).toEqual([]);
    await Promise.all([rebinding.close(), rebound.close()]);
  });
});

describe('a redirect', () => {
  it('is followed, three times at most', async () => {
    expect((await call('/same')).body).toEqual({ status: 'shipped' });
    expect((await call('/wordy')).body).toEqual({ status: 'shipped' });
    expect((await problem(call('/loop'))).message).toContain('redirects more than 3 times');
    expect(home.seen.filter(({ url }) => url === '/loop')).toHaveLength(4);
  });

  it('whose body never ends is not waited for longer than the call may take', async () => {
    const outcome = await call('/dead-end', {}, undefined, 500).then(({ status }) => status, (error: Error) => error.name);
    expect([200, 'TimeoutError']).toContain(outcome);
  });

  it('to an address that may not be called is refused', async () => {
    for (const path of ['/metadata', '/localhost', '/file']) expect((await problem(call(path))).code, path).toBe('REQUEST_REFUSED');
  });

  it('keeps method and body after 307, and only reads after 302', async () => {
    const post = { method: 'POST', body: { type: 'json', text: '{}' } } as const;
    await call('/keeps', post);
    await call('/same', post);
    expect(home.seen.map(({ method, body }) => `${method} ${body}`)).toEqual(['POST {}', 'POST {}', 'POST {}', 'GET ']);
    expect(home.seen[3]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('takes neither credential nor headers to another host', async () => {
    const credential = usableCredential({ kind: 'bearer', hosts: [home.host, other.host] }, 'sesame-1234');
    await call('/abroad', { headers: [{ name: 'X-Tenant', value: '7' }] }, credential);
    expect(home.seen[0]?.headers).toMatchObject({ authorization: 'Bearer sesame-1234', 'x-tenant': '7' });
    expect(other.seen[0]?.headers).not.toHaveProperty('authorization');
    expect(other.seen[0]?.headers).not.toHaveProperty('x-tenant');
  });

  it('with the secret in its address is refused', async () => {
    const credential = usableCredential({ kind: 'query', parameter: 'key', hosts: [home.host] }, 'sesame-1234');
    const refused = await problem(call('/leaks', {}, credential));
    expect(refused.code).toBe('REQUEST_REFUSED');
    expect(refused.message).not.toContain('sesame');
    expect(other.seen).toEqual([]);
  });
});

describe('a credential', () => {
  it('is sent in its way', async () => {
    await call('/ok', {}, usableCredential({ kind: 'basic', username: 'ann', hosts: [home.host] }, 'päss'));
    await call('/ok', {}, usableCredential({ kind: 'header', parameter: 'X-API-Key', hosts: [home.host] }, 'k1'));
    await call('/ok?a=1', {}, usableCredential({ kind: 'query', parameter: 'key', hosts: [home.host] }, 'a&b'));
    expect(home.seen[0]?.headers.authorization).toBe(`Basic ${Buffer.from('ann:päss').toString('base64')}`);
    expect(home.seen[1]?.headers['x-api-key']).toBe('k1');
    expect(home.seen[2]?.url).toBe('/ok?a=1&key=a%26b');
  });

  it('is only sent to its hosts, and over https unless the operator trusts the host', async () => {
    expect((await problem(call('/ok', {}, usableCredential({ kind: 'bearer', hosts: ['api.example.com'] }, 'x')))).code).toBe('CREDENTIAL_UNUSABLE');
    expect(home.seen).toEqual([]);
    const credential = usableCredential({ kind: 'bearer', hosts: ['api.example.com', '*.shop.example', 'api.example.com:8443'] }, 'x');
    const goes = (url: string, trusted = false): boolean => credential.mayGoTo(new URL(url), trusted);
    expect(['https://api.example.com/a', 'https://API.example.com./', 'https://eu.shop.example/', 'https://api.example.com:8443/'].map((url) => goes(url))).toEqual([true, true, true, true]);
    expect(['http://api.example.com/', 'https://api.example.com:8444/', 'https://shop.example/', 'https://evilshop.example/', 'https://api.example.com.evil.example/'].map((url) => goes(url))).toEqual([false, false, false, false, false]);
    expect(goes('http://api.example.com/', true)).toBe(true);
  });
});
