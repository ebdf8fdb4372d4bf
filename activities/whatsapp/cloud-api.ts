import { Readable } from 'node:stream';
import { Agent, request, type Dispatcher } from 'undici';
import { limits } from '../../schemas/limits.ts';
import type { MetaErrorRule } from '../../schemas/meta-error-rule.ts';
import { metaErrorRule } from '../../schemas/meta-errors.ts';
import { multipartFile, type FormFile } from './multipart-file.ts';

/** What became of one call. Only `unsent` and a refusal are known not to have been carried out. */
export type CallOutcome =
  | { readonly kind: 'ok'; readonly body: Record<string, unknown> }
  | { readonly kind: 'refused'; readonly rule: MetaErrorRule; readonly code: number | undefined; readonly details: string; readonly retryAfterMs: number | undefined }
  | { readonly kind: 'unsent'; readonly reason: string }
  | { readonly kind: 'ambiguous'; readonly reason: string };

export interface CloudApiOptions {
  /** For example https://graph.facebook.com or the address of the simulator. */
  readonly baseUrl: string;
  /** For example v24.0. */
  readonly version: string;
  readonly timeoutMs?: number;
}

export interface CallInput {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the version, without a leading slash. */
  readonly path: string;
  readonly token: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Failures before the first byte of the request has left: repeating them sends nothing twice. */
const unsentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID']);

/** The WhatsApp Cloud API over HTTP. Never throws for what the network or the service does: it says what is known. */
export class CloudApi {
  readonly #options: Required<CloudApiOptions>;
  readonly #agent: Agent;

  constructor(options: CloudApiOptions) {
    this.#options = { timeoutMs: limits.sendTimeoutMs, ...options };
    const { timeoutMs } = this.#options;
    this.#agent = new Agent({ connectTimeout: Math.min(timeoutMs, 5000), headersTimeout: timeoutMs, bodyTimeout: timeoutMs, keepAliveTimeout: 20_000, connections: 256 });
  }

  async call({ method, path, token, query, body }: CallInput): Promise<CallOutcome> {
    const url = this.#url(path);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    return outcomeOf(() => request(url, {
      method,
      dispatcher: this.#agent,
      headers: { authorization: `Bearer ${token}`, accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }));
  }

  /** Uploads a file that messages are to send, piece by piece. */
  async uploadMedia({ path, token, file }: { path: string; token: string; file: FormFile }): Promise<CallOutcome> {
    const { headers, body } = multipartFile(file);
    return outcomeOf(() => request(this.#url(path), {
      method: 'POST',
      dispatcher: this.#agent,
      headers: { authorization: `Bearer ${token}`, accept: 'application/json', ...headers },
      body: Readable.from(body),
      // A slow line takes its time with a large file; only then does the answer begin.
      headersTimeout: limits.mediaUploadMs,
      signal: AbortSignal.timeout(limits.mediaUploadMs),
    }));
  }

  /** Gives a file to an upload session (Meta, resumable upload): the bytes as they are, and another word before the token. */
  async upload(session: string, token: string, bytes: Uint8Array): Promise<CallOutcome> {
    return outcomeOf(() => request(this.#url(session), { method: 'POST', dispatcher: this.#agent, headers: { authorization: `OAuth ${token}`, file_offset: '0', 'content-type': 'application/octet-stream' }, body: bytes }));
  }

  /** Loads a file that a customer sent, or another resource that is not JSON. The caller consumes the body. */
  async download(url: string, token: string): Promise<Dispatcher.ResponseData> {
    return request(url, { dispatcher: this.#agent, headers: { authorization: `Bearer ${token}`, 'user-agent': 'parley' } });
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }

  #url(path: string): URL {
    return new URL(`${this.#options.baseUrl.replace(/\/$/, '')}/${this.#options.version}/${path}`);
  }
}

async function outcomeOf(call: () => Promise<Dispatcher.ResponseData>): Promise<CallOutcome> {
  try {
    return await readAnswer(await call());
  } catch (error) {
    const { code, message } = describe(error);
    return { kind: unsentCodes.has(code) ? 'unsent' : 'ambiguous', reason: `${code}: ${message}` };
  }
}

async function readAnswer(response: Dispatcher.ResponseData): Promise<CallOutcome> {
  const text = await response.body.text();
  const body = parseObject(text);
  const { statusCode } = response;
  if (statusCode >= 200 && statusCode < 300) {
    // A success whose answer is cut off may well have been carried out.
    return body === undefined ? { kind: 'ambiguous', reason: `HTTP ${statusCode} with an unreadable body` } : { kind: 'ok', body };
  }
  const error = asObject(body?.['error']);
  const code = asNumber(error?.['code']);
  const rule = metaErrorRule(code, statusCode, asNumber(error?.['error_subcode']));
  const details = asObject(error?.['error_data'])?.['details'] ?? error?.['message'] ?? `HTTP ${statusCode}`;
  return { kind: 'refused', rule, code, details: (typeof details === 'string' ? details : JSON.stringify(details)).slice(0, 500), retryAfterMs: retryAfter(response.headers['retry-after']) ?? regainAccess(response.headers['x-business-use-case-usage']) };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    // A proxy or an outage answers with a web page; the status says enough.
    return undefined;
  }
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Seconds, or a date: milliseconds from now. */
function retryAfter(header: string | string[] | undefined): number | undefined {
  const text = Array.isArray(header) ? header[0] : header;
  if (text === undefined) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

/** The usage header names the minutes until calls of the account are taken again, by account: milliseconds from now. */
function regainAccess(header: string | string[] | undefined): number | undefined {
  const usage = parseObject(Array.isArray(header) ? (header[0] ?? '') : (header ?? ''));
  const minutes = Object.values(usage ?? {}).flat().map((entry) => asNumber(asObject(entry)?.['estimated_time_to_regain_access']) ?? 0);
  const longest = Math.max(0, ...minutes);
  return longest > 0 ? longest * 60_000 : undefined;
}

function describe(error: unknown): { code: string; message: string } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return { code: 'UNKNOWN', message: String(cause) };
  return { code: 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name, message: cause.message };
}
