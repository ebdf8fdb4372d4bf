import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import definitions from '../../schemas/generated/definitions.json' with { type: 'json' };
import validators from '../../schemas/generated/validators.js';
import { permissions } from '../../schemas/permissions.ts';
import { collectRoutes } from './collect-routes.ts';
import { openApiDocument } from './open-api.ts';

const table = await collectRoutes();
const rows = table.map((row) => [`${row.route.method.toUpperCase()} ${row.route.path}`, row] as const);

describe('route table', () => {
  it('has every route once, under a name of its own', () => {
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
    expect(new Set(table.map((row) => row.operationId)).size).toBe(rows.length);
  });

  it.each(rows)('%s names schemas, permission and parameters that exist', (_name, { route }) => {
    for (const input of [route.params, route.query, route.body]) if (input !== undefined) expect(validators, input).toHaveProperty(input);
    if (route.response !== undefined) expect(definitions).toHaveProperty(route.response);
    expect([...permissions, 'signed-in', 'person', 'public']).toContain(route.access);
    const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter).sort();
    const declared = route.params === undefined ? [] : Object.keys((definitions as Record<string, { properties?: object }>)[route.params]?.properties ?? {}).sort();
    expect(declared).toEqual(inPath);
    expect(route.handler === undefined).toBe(route.stream !== undefined);
    expect(route.summary).not.toBe('');
  });

  it('lets nobody in without log-in but to log in and out', () => {
    expect(rows.filter(([, { route }]) => route.access === 'public').map(([name]) => name)).toEqual(['DELETE /session', 'POST /session']);
  });

  it.each(rows.filter(([, { route }]) => route.method !== 'get'))('%s is in the audit log, or says why it is not', async (_name, { route, file }) => {
    const source = await readFile(join(import.meta.dirname, '../routes', file), 'utf8');
    expect(/\baudit\w*\(/.test(source)).toBe(route.unaudited === undefined);
    // Bodies hold passwords, tokens and what customers wrote: an entry names what it keeps.
    const said = [...source.matchAll(/\baudit\w*\((.*)/g)].map(([, call = '']) => call).join('\n');
    expect(said).not.toMatch(/input\.body\b(?!\))|\b(token|secret|password|pin|appSecret|text)\b\s*[:,}]/);
  });

  it('yields a valid OpenAPI 3.1 document', async () => {
    const document = openApiDocument(table, { version: '0.0.0', url: 'http://localhost:3000' });
    expect(await new Validator().validate(document)).toEqual({ valid: true });
    const text = JSON.stringify(document);
    const references = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name));
    const schemas = (document as { components: { schemas: object } }).components.schemas;
    for (const name of references) expect(schemas).toHaveProperty(name);
    expect(text).not.toContain('#/$defs/');
  });
});
