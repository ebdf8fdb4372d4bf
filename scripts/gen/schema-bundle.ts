import { glob, readFile } from 'node:fs/promises';
import type { NodeFolder } from './node-folders.ts';

export type JsonSchema = Record<string, unknown>;
export interface SchemaBundle {
  /** Every named schema; references between them are rewritten to #/$defs/<Name>. */
  $defs: Record<string, JsonSchema>;
  /** Names of the schemas that describe the params of a node type, by type. */
  nodeParams: Record<string, string>;
}

/** Reads schemas/**\/*.schema.json and nodes/*\/schema.json into one set of uniquely named definitions. */
export async function loadSchemas(nodes: NodeFolder[]): Promise<SchemaBundle> {
  const bundle: SchemaBundle = { $defs: {}, nodeParams: {} };
  const paths: string[] = [];
  for await (const path of glob('schemas/**/*.schema.json')) paths.push(path);
  for (const path of paths.sort()) {
    const document = JSON.parse(await readFile(path, 'utf8'));
    for (const [name, schema] of Object.entries<JsonSchema>(document.$defs ?? {})) add(bundle, name, schema, path);
  }
  for (const node of nodes) {
    const name = `${pascalCase(node.type)}Params`;
    const { $schema: _dialect, $defs, ...schema } = node.schema;
    for (const [inner, definition] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>)) add(bundle, inner, definition, node.path);
    add(bundle, name, schema, node.path);
    bundle.nodeParams[node.type] = name;
  }
  return bundle;
}

/** All definitions as one JSON file, for what has to read schemas while running: the OpenAPI document, query strings. */
export function definitionsFile(bundle: SchemaBundle): string {
  const lines = Object.entries(bundle.$defs).map(([name, schema]) => `${JSON.stringify(name)}: ${JSON.stringify(schema)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function add(bundle: SchemaBundle, name: string, schema: JsonSchema, path: string): void {
  if (bundle.$defs[name]) throw new Error(`${path}: the schema name ${name} is taken; names are unique over all schema files.`);
  bundle.$defs[name] = rewriteRefs(schema) as JsonSchema;
}

function rewriteRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewriteRefs);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === '$ref' && typeof inner === 'string' ? `#/$defs/${inner.split('/').at(-1)}` : rewriteRefs(inner)]),
  );
}

export function pascalCase(text: string): string {
  return text.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_all, _separator, letter: string) => letter.toUpperCase());
}
