import { request, type Dispatcher } from 'undici';
import type { HttpCallInput } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { TextProblem } from '../../schemas/text-problems.ts';
import { REFUSED_ADDRESS } from './guarded-agent.ts';
import { hostOf } from './host-list.ts';
import { privateAddress, type HttpClient } from './http-client.ts';
import { HttpProblem } from './http-problem.ts';
import { decodeBody, readBody } from './read-body.ts';
import type { UsableCredential } from './usable-credential.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Milliseconds that the other system asks to wait for. */
  readonly retryAfterMs: number | undefined;
}

export interface CallEnvironment {
  readonly client: HttpClient;
  readonly credential: UsableCredential | undefined;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

interface Hop {
  url: URL;
  method: HttpCallInput['method'];
  headers: Record<string, string>;
  body: string | undefined;
  /** Still at the address that the flow named, so that credential and headers may go along. */
  home: boolean;
}

/** Headers that say how the body is to be read; all others of the flow's own stay with the address it named. */
const harmless = new Set(['accept', 'accept-language', 'content-type']);
const movedPermanently = new Set([301, 302, 303, 307, 308]);

/** One try: the request, up to three redirects, each checked like the first address, and the answer. */
export async function callOnce(input: HttpCallInput, environment: CallEnvironment): Promise<HttpAnswer> {
  let hop = firstHop(input);
  const home = hop.url.origin;
  for (let redirects = 0; ; redirects += 1) {
    const response = await send(hop, environment);
    const location = headerOf(response, 'location');
    if (!movedPermanently.has(response.statusCode) || location === undefined) return readResponse(response, hop, environment);
    expectAbort(response);
    // Not of interest, but read to its end the connection can be used again; dump gives up by itself when it is long.
    await response.body.dump({ limit: 16 * 1024, signal: environment.signal });
    if (redirects >= limits.httpMaxRedirects) throw new HttpProblem('REQUEST_FAILED', 'call_redirects', { host: hostOf(hop.url), times: limits.httpMaxRedirects });
    hop = nextHop(hop, response.statusCode, location, home, environment);
  }
}

function firstHop({ url: text, query, method, headers, body, idempotencyKey }: HttpCallInput): Hop {
  const url = URL.parse(text);
  if (url === null) throw new HttpProblem('REQUEST_REFUSED', 'call_address_wrong');
  for (const { name, value } of query) url.searchParams.append(name, value);
  return {
    url,
    method,
    body: body?.text,
    home: true,
    headers: {
      accept: 'application/json, text/plain;q=0.9, */*;q=0.5',
      'user-agent': 'Parley',
      ...(body === undefined ? {} : { 'content-type': body.type === 'json' ? 'application/json' : 'text/plain; charset=utf-8' }),
      ...Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value])),
      ...(method === 'GET' ? {} : { 'idempotency-key': idempotencyKey }),
    },
  };
}

async function send({ url, method, headers, body, home }: Hop, { client, credential, signal }: CallEnvironment): Promise<Dispatcher.ResponseData> {
  const dispatcher = client.agentFor(url);
  const target = new URL(url);
  // What is compressed could be a few bytes that become gigabytes.
  const sent: Record<string, string> = { ...headers, 'accept-encoding': 'identity' };
  if (home && credential !== undefined) {
    if (!credential.mayGoTo(url, client.isAllowedPrivate(url))) throw new HttpProblem('CREDENTIAL_UNUSABLE', 'call_credential_host', { host: `${url.protocol}//${url.host}` });
    credential.apply(target, sent);
  }
  try {
    return await request(target, { dispatcher, method, headers: sent, signal, headersTimeout: 0, bodyTimeout: 0, ...(body === undefined ? {} : { body }) });
  } catch (error) {
    throw networkProblem(error, url);
  }
}

function nextHop(hop: Hop, status: number, location: string, home: string, { credential }: CallEnvironment): Hop {
  const url = URL.parse(location, hop.url);
  if (url === null) throw new HttpProblem('REQUEST_FAILED', 'call_redirect_wrong', { host: hostOf(hop.url) });
  const stays = url.origin === home;
  if (hop.url.protocol === 'https:' && url.protocol !== 'https:') throw new HttpProblem('REQUEST_REFUSED', 'call_redirect_open', { host: hostOf(hop.url) });
  if (!stays && credential?.traces.some((trace) => location.includes(trace)) === true) throw new HttpProblem('REQUEST_REFUSED', 'call_redirect_secret', { host: hostOf(hop.url) });
  url.hash = '';
  // As browsers do it: after 303, and after 301 and 302 of a POST, what is at the new address is only read.
  const reads = status === 303 || ((status === 301 || status === 302) && hop.method === 'POST');
  const kept = stays ? hop.headers : Object.fromEntries(Object.entries(hop.headers).filter(([name]) => harmless.has(name) || name === 'user-agent' || name === 'idempotency-key'));
  if (!reads) return { ...hop, url, headers: kept, home: stays };
  const { 'content-type': _type, 'idempotency-key': _key, ...headers } = kept;
  return { url, method: 'GET', headers, body: undefined, home: stays };
}

async function readResponse(response: Dispatcher.ResponseData, { url }: Hop, { now }: CallEnvironment): Promise<HttpAnswer> {
  const { statusCode: status } = response;
  expectAbort(response);
  try {
    const encoding = headerOf(response, 'content-encoding');
    if (encoding !== undefined && encoding !== 'identity') throw new HttpProblem('REQUEST_FAILED', 'call_compressed', { host: hostOf(url), encoding: encoding.slice(0, 20) });
    const body = decodeBody(await readBody(response.body, headerOf(response, 'content-length')));
    if (status < 200 || (status >= 300 && status < 400)) throw new HttpProblem('REQUEST_FAILED', 'call_status', { host: hostOf(url), status });
    return { status, body, retryAfterMs: retryAfter(headerOf(response, 'retry-after'), now()) };
  } catch (error) {
    response.body.destroy();
    throw error instanceof HttpProblem ? error : networkProblem(error, url);
  }
}

/** A body that is given up reports that as an error event, which without a listener would end the process. */
function expectAbort(response: Dispatcher.ResponseData): void {
  response.body.on('error', () => undefined);
}

function headerOf(response: Dispatcher.ResponseData, name: string): string | undefined {
  const value = response.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
}

const problems: Readonly<Record<string, TextProblem['code']>> = {
  ECONNREFUSED: 'call_turned_away',
  ENOTFOUND: 'call_no_address',
  EAI_AGAIN: 'call_not_looked_up',
  ECONNRESET: 'call_broken',
  UND_ERR_SOCKET: 'call_broken',
  UND_ERR_CONNECT_TIMEOUT: 'call_not_taken',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'call_cut_off',
};

/** In our own words: those of the network library may quote parts of the request. An abort passes as it is. */
function networkProblem(error: unknown, url: URL): unknown {
  const { name = '', code = '' } = error as { name?: string; code?: string };
  if (name === 'TimeoutError' || name === 'AbortError') return error;
  if (code === REFUSED_ADDRESS) return privateAddress(hostOf(url));
  const host = hostOf(url);
  const known = problems[code];
  if (known !== undefined) return new HttpProblem('REQUEST_FAILED', known, { host }, true);
  const tls = /CERT|TLS|SSL|SELF_SIGNED/.test(code);
  return tls ? new HttpProblem('REQUEST_FAILED', 'call_certificate', { host }) : new HttpProblem('REQUEST_FAILED', 'call_unreachable', { host, reason: code === '' ? '?' : code }, true);
}
