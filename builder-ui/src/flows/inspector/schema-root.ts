import { resolveSchema, type FieldSchema } from './field-schema.ts';

/** A definition of our schema files as the root of a form; references into any of the files are found by name. */
export function schemaRoot(name: string, ...files: ReadonlyArray<{ $defs: unknown }>): FieldSchema {
  // The files are JSON Schema, checked when the types are generated from them.
  const $defs = Object.assign({}, ...files.map((file) => file.$defs)) as Record<string, FieldSchema>;
  return { ...$defs[name], $defs };
}

/** The schema with what applies when nothing is set as the default of its fields. */
export function withFieldDefaults(schema: FieldSchema, values: Readonly<Record<string, unknown>>, root: FieldSchema = schema): FieldSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, written]): [string, FieldSchema] => {
    const value = values[name];
    if (value === undefined) return [name, written];
    const nested = typeof value === 'object' && value !== null && !Array.isArray(value);
    return [name, nested ? withFieldDefaults(resolveSchema(written, root), value as Record<string, unknown>, root) : { ...written, default: value }];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}
