import type { ErrorObject } from 'ajv';
import definitions from '../../schemas/generated/definitions.json' with { type: 'json' };
import validators from '../../schemas/generated/validators.js';

interface Definition {
  readonly anyOf?: readonly { readonly $ref?: string }[];
  readonly properties?: Readonly<Record<string, { readonly const?: unknown; readonly enum?: readonly unknown[] } | undefined>>;
}

/** A shape that a value may have, with the values of its tag (type or kind). */
interface Variant {
  readonly name: string;
  readonly tag: string;
  readonly values: readonly unknown[];
}

const table: Readonly<Record<string, Definition>> = definitions as never;

/**
 * A value that may be one of several shapes yields the findings of all of them. This keeps those of the shape that is
 * meant, by its tag; if no shape has that tag, the tag itself is the finding.
 */
export function variantErrors(schema: string, value: unknown, errors: readonly ErrorObject[]): ErrorObject[] {
  const unions = unionsIn(schema);
  let found = [...errors];
  for (const { instancePath: path, keyword } of errors) {
    if (keyword !== 'anyOf') continue;
    const own = ownErrors(unions, valueAt(value, path), path);
    if (own === undefined) continue;
    found = [...found.filter((error) => error.instancePath !== path && !error.instancePath.startsWith(`${path}/`)), ...own];
  }
  return found;
}

function ownErrors(unions: readonly (readonly Variant[])[], value: unknown, path: string): ErrorObject[] | undefined {
  for (const variants of unions) {
    const tag = variants[0]?.tag ?? '';
    const given = Object(value)[tag] as unknown;
    const meant = variants.find((variant) => variant.values.includes(given));
    if (meant !== undefined) return errorsOf(meant.name, value, path);
    if (unions.length === 1) return [wrongTag(`${path}/${tag}`, variants, given)];
  }
  return undefined;
}

function errorsOf(name: string, value: unknown, path: string): ErrorObject[] {
  const check = validators[name];
  if (check === undefined || check(value)) return [];
  return (check.errors ?? []).map((error: ErrorObject) => ({ ...error, instancePath: path + error.instancePath }));
}

function wrongTag(instancePath: string, variants: readonly Variant[], given: unknown): ErrorObject {
  const allowedValues = variants.flatMap((variant) => variant.values);
  const keyword = given === undefined ? 'required' : 'enum';
  const at = instancePath.slice(0, instancePath.lastIndexOf('/'));
  if (keyword === 'enum') return { keyword, instancePath, schemaPath: '', params: { allowedValues } };
  return { keyword, instancePath: at, schemaPath: '', params: { missingProperty: instancePath.slice(at.length + 1) } };
}

/** The tagged unions that a schema refers to, however deep. */
function unionsIn(schema: string): Variant[][] {
  const names = new Set([schema]);
  for (const name of names) for (const [, inner = ''] of JSON.stringify(table[name] ?? {}).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)) names.add(inner);
  return [...names].map((name) => variantsOf(table[name]?.anyOf ?? [])).filter((variants) => variants.length > 1);
}

function variantsOf(choices: readonly { readonly $ref?: string }[]): Variant[] {
  return choices.flatMap(({ $ref = '' }) => {
    const name = $ref.slice($ref.lastIndexOf('/') + 1);
    for (const tag of ['type', 'kind']) {
      const rule = table[name]?.properties?.[tag];
      const values = rule?.enum ?? (rule?.const === undefined ? [] : [rule.const]);
      if (values.length > 0) return [{ name, tag, values }];
    }
    return [];
  });
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('/').slice(1).reduce((inner: unknown, part) => Object(inner)[part.replaceAll('~1', '/').replaceAll('~0', '~')] as unknown, value);
}
