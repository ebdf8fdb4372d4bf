import type { Request } from 'express';
import definitions from '../../schemas/generated/definitions.json' with { type: 'json' };
import { ApiProblem } from '../../schemas/errors.ts';
import type { Route, SchemaName } from './define-route.ts';
import { validate } from './validate.ts';

interface Definition {
  readonly $ref?: string;
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Definition>>;
}

const table: Readonly<Record<string, Definition>> = definitions as never;

/** Reads and validates what a route declares as its input; throws VALIDATION_FAILED, MALFORMED_JSON and their kin. */
export function readInput(route: Route, request: Request): { params: unknown; query: unknown; body: unknown } {
  const params = textsToValues(route.params, { ...request.params });
  const query = textsToValues(route.query, singleValues(request.query));
  validate(route.params ?? 'NoParams', params, 'params');
  validate(route.query ?? 'NoParams', query, 'query');
  return { params, query, body: readBody(route, request) };
}

function readBody(route: Route, request: Request): unknown {
  if (route.body === undefined) return {};
  const body: unknown = request.body;
  if (body === undefined) {
    const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
    if (hasBody) throw new ApiProblem('UNSUPPORTED_MEDIA_TYPE');
  }
  const value = body ?? {};
  validate(route.body, value, 'body');
  return value;
}

/** A parameter that is given twice is kept as a list, for the schema to refuse. */
function singleValues(query: Request['query']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}

/** Addresses carry text only; what the schema wants as a number becomes one, if it looks like one. */
function textsToValues(schema: SchemaName | undefined, texts: Record<string, unknown>): Record<string, unknown> {
  const properties = schema === undefined ? {} : (table[schema]?.properties ?? {});
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, toValue(text, typeOf(properties[name]))]));
}

function toValue(text: unknown, type: unknown): unknown {
  if (typeof text !== 'string') return text;
  if ((type === 'integer' || type === 'number') && /^-?\d{1,15}(\.\d{1,6})?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function typeOf(definition: Definition | undefined): unknown {
  const name = definition?.$ref?.split('/').at(-1);
  return name === undefined ? definition?.type : table[name]?.type;
}
