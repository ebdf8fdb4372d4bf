import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiError, NetworkError } from './api-error.ts';
import { createClient, type ApiClient } from './client.ts';

type Seen = { method: string | undefined; url: string | undefined; body: string; contentType: string | undefined };

let server: Server;
let seen: Seen[];
let expired: number;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let call: ApiClient;

beforeEach(async () => {
  seen = [];
  expired = 0;
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => { body += String(part); });
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, body, contentType: request.headers['content-type'] });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  call = createClient({ baseUrl: `http://127.0.0.1:${port}/api/v1`, onSessionExpired: () => { expired += 1; } });
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const reply = (status: number, body: unknown) => (_request: IncomingMessage, response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'from-header' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};
const failure = (promise: Promise<unknown>) => promise.then(() => { throw new Error('it succeeded'); }, (error: unknown) => error);

describe('createClient', () => {
  it('sends JSON and reads JSON', async () => {
    answer = reply(201, { id: 'f1' });
    await expect(call('POST', '/flows', { body: { name: 'Menü' } })).resolves.toEqual({ id: 'f1' });
    expect(seen).toEqual([{ method: 'POST', url: '/api/v1/flows', body: '{"name":"Menü"}', contentType: 'application/json' }]);
  });

  it('writes the query, leaving out what is empty and repeating lists', async () => {
    answer = reply(200, {});
    await call('GET', '/contacts', { query: { q: 'a&b', tag: ['x', 'y'], cursor: undefined, none: null, empty: '', limit: 0 } });
    expect(seen[0]?.url).toBe('/api/v1/contacts?q=a%26b&tag=x&tag=y&limit=0');
  });

  it('takes an empty answer', async () => {
    answer = (_request, response) => { response.writeHead(204).end(); };
    await expect(call('DELETE', '/session')).resolves.toBeUndefined();
  });

  it('throws what the server says about the error', async () => {
    answer = reply(422, { error: { code: 'VALIDATION_FAILED', message: 'Some fields', details: [{ field: 'name' }], requestId: 'r1' } });
    const error = await failure(call('POST', '/flows', { body: {} }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 422, code: 'VALIDATION_FAILED', details: [{ field: 'name' }], requestId: 'r1' });
    expect(expired).toBe(0);
  });

  it('tells that the session is gone, but not for wrong credentials', async () => {
    answer = reply(401, { error: { code: 'INVALID_CREDENTIALS', message: 'No', details: [], requestId: 'r' } });
    await failure(call('POST', '/session', { body: {} }));
    expect(expired).toBe(0);
    answer = reply(401, { error: { code: 'UNAUTHENTICATED', message: 'No', details: [], requestId: 'r' } });
    await failure(call('GET', '/flows'));
    expect(expired).toBe(1);
    await failure(call('GET', '/session', { expectsSession: false }));
    expect(expired).toBe(1);
  });

  it('copes with a proxy that answers in HTML and with codes it does not know', async () => {
    answer = reply(502, '<h1>Bad gateway</h1>');
    expect(await failure(call('GET', '/flows'))).toMatchObject({ status: 502, code: 'INTERNAL', requestId: 'from-header' });
    answer = reply(400, { error: { code: 'FROM_THE_FUTURE', message: 'New' } });
    expect(await failure(call('GET', '/flows'))).toMatchObject({ status: 400, code: 'INTERNAL', message: 'New' });
  });

  it('tells a network that is down from a caller that gave up', async () => {
    answer = (request) => { request.socket.destroy(); };
    expect(await failure(call('GET', '/flows'))).toBeInstanceOf(NetworkError);
    const abort = new AbortController();
    answer = () => abort.abort();
    expect(await failure(call('GET', '/flows', { signal: abort.signal }))).toMatchObject({ name: 'AbortError' });
  });

  it('gives up a read that gets no answer, and waits for what changes something', async () => {
    const { port } = server.address() as AddressInfo;
    const hasty = createClient({ baseUrl: `http://127.0.0.1:${port}/api/v1`, onSessionExpired: () => undefined, patienceMs: 20 });
    answer = () => undefined;
    expect(await failure(hasty('GET', '/flows'))).toMatchObject({ name: 'NetworkError', timedOut: true });
    answer = (_request, response) => setTimeout(() => response.end('{"id":"f1"}'), 60);
    await expect(hasty('POST', '/flows', { body: {} })).resolves.toEqual({ id: 'f1' });
  });
});
