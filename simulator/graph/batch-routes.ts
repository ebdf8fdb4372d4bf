import express, { type Request, type Response, type Router } from 'express';
import { request as call } from 'undici';
import type { Sim } from '../sim.ts';
import { isObject, stringAt, type JsonObject } from '../world/json.ts';
import { authenticate, tokenOf } from './authenticate.ts';
import { invalidParameter } from './graph-error.ts';
import { bodyOf, queryOf, unpack } from './route.ts';

/** Most calls in one batch (Graph API, batch requests). */
const MOST_CALLS = 50;

/** `POST /` with a batch of calls, and `GET /?ids=` for several objects at once. Each is a call of its own to the same address. */
export function batchRoutes(sim: Sim, outer: Router): void {
  const root = /^\/(?:v\d+\.\d+\/?)?$/;
  outer.post(root, express.json({ limit: '50mb' }), express.urlencoded({ extended: false, limit: '50mb' }), async (request, response, next) => {
    const body = bodyOf(request);
    const batch = unpack(body['batch']);
    if (batch === undefined) return next();
    const token = tokenOf(request) ?? stringAt(body, 'access_token');
    if (token === undefined) authenticate(sim, request);
    if (!Array.isArray(batch) || batch.length === 0) throw invalidParameter('Param batch must be a non-empty array.');
    if (batch.length > MOST_CALLS) throw invalidParameter(`Too many requests in batch message. Maximum batch size is ${MOST_CALLS}`);
    const withHeaders = body['include_headers'] !== false && body['include_headers'] !== 'false';
    const answers: (JsonObject | null)[] = [];
    for (const item of batch) answers.push(await oneOf(request, isObject(item) ? item : {}, token ?? '', withHeaders));
    response.json(answers);
  });
  outer.get(/^\/v\d+\.\d+\/?$/, async (request, response, next) => {
    const ids = queryOf(request, 'ids')?.split(',').map((id) => id.trim()).filter((id) => id !== '');
    if (ids === undefined) return next();
    await several(request, response, ids);
  });
}

async function oneOf(request: Request, item: JsonObject, token: string, withHeaders: boolean): Promise<JsonObject | null> {
  const method = (stringAt(item, 'method') ?? 'GET').toUpperCase();
  const body = stringAt(item, 'body');
  const contentType = body?.trimStart().startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded';
  const answer = await ask(request, method, stringAt(item, 'relative_url') ?? '', { token, ...(body === undefined || method === 'GET' ? {} : { body, contentType }) });
  const headers = Object.entries(answer.headers).map(([name, value]) => ({ name, value: String(value) }));
  return { code: answer.code, ...(withHeaders ? { headers } : {}), body: answer.text };
}

async function several(request: Request, response: Response, ids: readonly string[]): Promise<void> {
  const fields = queryOf(request, 'fields');
  const found: JsonObject = {};
  for (const id of ids) {
    const { code, text } = await ask(request, 'GET', `${encodeURIComponent(id)}${fields === undefined ? '' : `?fields=${encodeURIComponent(fields)}`}`, { token: tokenOf(request) });
    if (code !== 200) return void response.status(code).type('json').send(text);
    found[id] = JSON.parse(text) as JsonObject;
  }
  response.json(found);
}

interface Asked {
  token: string | undefined;
  body?: string;
  contentType?: string;
}

async function ask(request: Request, method: string, path: string, { token, body, contentType }: Asked): Promise<{ code: number; headers: object; text: string }> {
  const version = /^\/(v\d+\.\d+)/.exec(request.originalUrl)?.[1];
  const { localAddress = '127.0.0.1', localPort } = request.socket;
  const host = localAddress.includes(':') ? `[${localAddress}]` : localAddress;
  const hasVersion = version === undefined || /^\/?v\d+\.\d+\//.test(path);
  const answer = await call(new URL(`http://${host}:${localPort}/${hasVersion ? '' : `${version}/`}${path.replace(/^\//, '')}`), {
    method: method === 'POST' || method === 'DELETE' ? method : 'GET',
    headers: { host: request.get('host') ?? host, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...(contentType === undefined ? {} : { 'content-type': contentType }) },
    ...(body === undefined ? {} : { body }),
  });
  return { code: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
}
