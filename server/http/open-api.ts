import definitions from '../../schemas/generated/definitions.json' with { type: 'json' };
import { errors } from '../../schemas/errors.ts';
import type { TableRow } from './collect-routes.ts';
import type { Route, SchemaName } from './define-route.ts';

type Json = Record<string, unknown>;

const table: Readonly<Record<string, Json>> = definitions;

/** The OpenAPI 3.1 document of the route table; its components are the very schemas that requests are validated with. */
export function openApiDocument(rows: readonly TableRow[], facts: { version: string; url: string }): Json {
  const paths: Record<string, Json> = {};
  const used = new Set<string>(['ApiError']);
  for (const row of rows) {
    const path = `/api/v1${row.route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [row.route.method]: operation(row, used) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Parley', version: facts.version, description: 'Errors have one shape (ApiError); lists are paged by cursor; times are ISO 8601 in UTC.', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: facts.url }],
    tags: [...new Set(rows.map((row) => row.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries([...withReferences(used)].sort().map((name) => [name, forOpenApi(table[name] ?? {})])),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'parley_session', description: 'Cookie of a person; over https its name is __Host-parley_session.' },
        apiKey: { type: 'http', scheme: 'bearer', description: 'Key of a program.' },
      },
    },
  };
}

function operation({ route, tag, operationId }: TableRow, used: Set<string>): Json {
  const security = route.access === 'public' ? [] : route.access === 'person' ? [{ session: [] }] : [{ session: [] }, { apiKey: [] }];
  const needs = route.access === 'public' || route.access === 'signed-in' || route.access === 'person' ? {} : { description: `Needs the permission \`${route.access}\`.` };
  return {
    operationId,
    summary: route.summary,
    ...needs,
    tags: [tag],
    security,
    parameters: [...parameters('path', route.params), ...parameters('query', route.query)],
    ...(route.file === undefined ? {} : { requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object', required: [route.file], properties: { [route.file]: { type: 'string', format: 'binary' } } } } } } }),
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: reference(route.body, used) } } } }),
    responses: { [String(route.status ?? (route.response === undefined && route.produces === undefined ? 204 : 200))]: success(route, used), ...failures(route) },
  };
}

function success(route: Route, used: Set<string>): Json {
  if (route.produces !== undefined && route.response === undefined) return { description: 'Done.', content: { [route.produces]: { schema: { type: 'string' } } } };
  if (route.response === undefined) return { description: 'Done.' };
  return { description: 'Done.', content: { 'application/json': { schema: reference(route.response, used) } } };
}

function failures(route: Route): Json {
  const statuses = new Set<number>([500, 503]);
  if (route.access !== 'public') statuses.add(401);
  if (route.access !== 'public' && route.access !== 'signed-in') statuses.add(403);
  if (route.params !== undefined) statuses.add(404);
  if (route.body !== undefined || route.file !== undefined) for (const status of [400, 409, 413, 415, 422]) statuses.add(status);
  if (route.limit !== undefined) for (const status of [401, 429]) statuses.add(status);
  return Object.fromEntries([...statuses].sort().map((status) => [String(status), { description: codesOf(status), content: { 'application/json': { schema: { $ref: '#/components/schemas/ApiError' } } } }]));
}

function codesOf(status: number): string {
  return Object.entries(errors).filter(([, facts]) => facts.status === status).map(([code]) => code).join(', ');
}

function parameters(place: 'path' | 'query', schema: SchemaName | undefined): Json[] {
  const definition = schema === undefined ? {} : (table[schema] ?? {});
  const required = new Set<unknown>(Array.isArray(definition['required']) ? definition['required'] : []);
  return Object.entries((definition['properties'] ?? {}) as Record<string, Json>).map(([name, property]) => ({
    name,
    in: place,
    required: required.has(name),
    schema: forOpenApi(inlined(property)),
  }));
}

/** Parameters stand on their own, so that readers of the document need not follow references for a number. */
function inlined(property: Json): Json {
  const { $ref, ...own } = property;
  return typeof $ref === 'string' ? { ...table[nameOf($ref)], ...own } : property;
}

function reference(name: SchemaName, used: Set<string>): Json {
  used.add(name);
  return { $ref: `#/components/schemas/${name}` };
}

/** The names given and all that they refer to, however deep. */
function withReferences(names: ReadonlySet<string>): Set<string> {
  const found = new Set(names);
  for (const name of found) for (const [, inner = ''] of JSON.stringify(table[name] ?? {}).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)) found.add(inner);
  return found;
}

/** Points references into components and leaves out what only our generators read. */
function forOpenApi(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forOpenApi);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'tsType' && !key.startsWith('x-'));
  return Object.fromEntries(entries.map(([key, inner]) => [key, key === '$ref' && typeof inner === 'string' ? `#/components/schemas/${nameOf(inner)}` : forOpenApi(inner)]));
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
