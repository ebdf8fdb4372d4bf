import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Replaces each reference to nodes/shared/params.json by the fragment itself, so that types, validators and
 * forms see one plain schema per node. What stands beside the reference (default, x-ui) wins.
 */
export async function inlineSharedParams(schema: Record<string, unknown>, root: string): Promise<Record<string, unknown>> {
  const shared = JSON.parse(await readFile(join(root, 'shared/params.json'), 'utf8')) as { $defs: Record<string, Json> };
  return replace(schema as { [key: string]: Json }, shared.$defs) as Record<string, unknown>;
}

function replace(value: Json, fragments: Record<string, Json>): Json {
  if (Array.isArray(value)) return value.map((item) => replace(item, fragments));
  if (value === null || typeof value !== 'object') return value;
  const { $ref, ...beside } = value;
  if (typeof $ref !== 'string' || !$ref.includes('shared/params.json')) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner, fragments)]));
  }
  const name = $ref.split('/').at(-1) ?? '';
  const fragment = fragments[name];
  if (fragment === undefined || fragment === null || typeof fragment !== 'object') throw new Error(`nodes/shared/params.json has no fragment ${name}.`);
  return { ...(replace(fragment, fragments) as { [key: string]: Json }), ...beside };
}
