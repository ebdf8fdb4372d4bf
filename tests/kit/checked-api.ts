import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import definitions from '../../schemas/generated/definitions.json' with { type: 'json' };
import type { ApiError } from '../../schemas/generated/types.ts';
import type { TableRow } from '../../server/http/collect-routes.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  /** The error of a refusal. */
  readonly error?: ApiError['error'];
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'defs', $defs: definitions });
const compiled = new Map<string, ValidateFunction>();

/**
 * The REST API as one caller sees it. Every answer is checked against the schema that its route promises, so that the
 * OpenAPI document cannot lie.
 */
export class CheckedApi {
  readonly #url: string;
  readonly #table: readonly TableRow[];
  readonly #headers: Record<string, string>;

  constructor(apiUrl: string, table: readonly TableRow[], headers: Record<string, string> = {}) {
    this.#url = `${apiUrl}/api/v1`;
    this.#table = table;
    this.#headers = headers;
  }

  /** The same API for somebody who has logged in. */
  async logIn(email: string, password: string): Promise<CheckedApi> {
    const { status, headers } = await this.call('POST', '/session', { email, password });
    const cookie = headers.get('set-cookie')?.split(';')[0];
    if (status !== 200 || cookie === undefined) throw new Error(`The log-in of ${email} was answered with ${status}.`);
    return this.with({ cookie });
  }

  with(headers: Record<string, string>): CheckedApi {
    return new CheckedApi(this.#url.replace('/api/v1', ''), this.#table, { ...this.#headers, ...headers });
  }

  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(this.#url + path, {
      method,
      headers: { ...this.#headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    this.#check(method, path, response.status, answer);
    return { status: response.status, headers: response.headers, body: answer, ...(response.ok ? {} : { error: (answer as ApiError).error }) };
  }

  /** Calls and insists on success; the answer has the shape that its route promises. */
  async ok<Result>(method: string, path: string, body?: unknown): Promise<Result> {
    const answer = await this.call(method, path, body);
    if (answer.error !== undefined) throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body as Result;
  }

  /** Calls and gives back the code of the refusal. */
  async refused(method: string, path: string, body?: unknown): Promise<string | undefined> {
    return (await this.call(method, path, body)).error?.code;
  }

  #check(method: string, path: string, status: number, body: unknown): void {
    const what = `${method} ${path}`;
    if (status >= 400) return fits('ApiError', body, what);
    const row = this.#table.find(({ route }) => route.method === method.toLowerCase() && pattern(route.path).test(path.split('?')[0] ?? ''));
    if (row === undefined) throw new Error(`${what} is not in the route table.`);
    const { response, status: promised = response === undefined ? 204 : 200 } = row.route;
    if (status !== promised) throw new Error(`${what} answered ${status} instead of ${promised}.`);
    if (response === undefined && body !== undefined) throw new Error(`${what} answered with a body that nobody was promised.`);
    if (response !== undefined) fits(response, body, what);
  }
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
}

function fits(schema: string, value: unknown, what: string): void {
  const check = compiled.get(schema) ?? ajv.compile({ $ref: `defs#/$defs/${schema}` });
  compiled.set(schema, check);
  if (!check(value)) throw new Error(`${what} answered with what is no ${schema}: ${ajv.errorsText(check.errors)}`);
}
