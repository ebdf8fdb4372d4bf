import { ApiError, NetworkError, type ErrorDetail } from './api-error.ts';
import { isErrorCode } from './is-error-code.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type QueryValue = string | number | boolean | null | undefined | ReadonlyArray<string>;

export type RequestOptions = {
  /** Sent as JSON; a FormData or a file goes out as it is (uploads). */
  body?: unknown;
  /** Entries that are null, undefined or empty are left out; arrays are repeated. */
  query?: Readonly<Record<string, QueryValue>> | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  /** Cancels the request; TanStack Query hands one to every query function. */
  signal?: AbortSignal | undefined;
  /** False for requests that are also made while nobody is logged in; a missing session is then only an error. */
  expectsSession?: boolean | undefined;
  /** Lets the request outlive the page; browsers cap the body at 64 KB. */
  keepalive?: boolean | undefined;
};

export type ApiClient = <Result>(method: Method, path: string, options?: RequestOptions) => Promise<Result>;

/**
 * Makes a caller of the REST API. `onSessionExpired` runs when a request that needs a session is told that
 * there is none; wrong credentials at log-in are an error of that form and do not run it. `patienceMs`: how long a read may take.
 */
export function createClient(setup: { baseUrl: string; onSessionExpired: () => void; patienceMs?: number }): ApiClient {
  return async <Result>(method: Method, path: string, options: RequestOptions = {}): Promise<Result> => {
    // What changes something is waited for: giving up would not undo it.
    const patience = method === 'GET' && setup.patienceMs !== undefined ? AbortSignal.timeout(setup.patienceMs) : undefined;
    const { response, text } = await send(setup.baseUrl + path + queryText(options.query), method, options, patience);
    const answer = parse(text);
    if (response.ok) return answer as Result;
    const error = toApiError(response, answer);
    if (error.code === 'UNAUTHENTICATED' && options.expectsSession !== false) setup.onSessionExpired();
    throw error;
  };
}

async function send(url: string, method: Method, options: RequestOptions, patience: AbortSignal | undefined): Promise<{ response: Response; text: string }> {
  const { body, headers, signal, keepalive = false } = options;
  const plain = body === undefined || body instanceof FormData || body instanceof Blob;
  try {
    const response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(plain ? {} : { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? null : plain ? body : JSON.stringify(body),
      signal: patience === undefined ? (signal ?? null) : AbortSignal.any([patience, ...(signal === undefined ? [] : [signal])]),
      keepalive,
    });
    return { response, text: await response.text() };
  } catch (cause) {
    // An abort is the caller's own doing and must reach it unchanged.
    if (signal?.aborted) throw cause;
    throw new NetworkError('The server cannot be reached.', { cause });
  }
}

function queryText(query: RequestOptions['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const entry of Array.isArray(value) ? value : [value]) {
      if (entry !== null && entry !== undefined && entry !== '') search.append(name, String(entry));
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // A proxy in front of the server answers errors in HTML; toApiError then speaks for it.
    return undefined;
  }
}

/** What the server said instead of an answer, for callers with a connection of their own (uploads show their progress). */
export function toApiError(response: Pick<Response, 'status' | 'headers'>, answer: unknown): ApiError {
  const error = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : undefined;
  const fields: Record<string, unknown> = typeof error === 'object' && error !== null ? { ...error } : {};
  const requestId = fields['requestId'] ?? response.headers.get('x-request-id');
  return new ApiError({
    status: response.status,
    code: isErrorCode(fields['code']) ? fields['code'] : 'INTERNAL',
    message: typeof fields['message'] === 'string' ? fields['message'] : `The server answered ${response.status}.`,
    details: Array.isArray(fields['details']) ? (fields['details'] as ErrorDetail[]) : [],
    requestId: typeof requestId === 'string' ? requestId : undefined,
  });
}
