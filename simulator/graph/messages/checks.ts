import { isObject, type JsonObject } from '../../world/json.ts';
import { badValue, GraphError, invalidParameter } from '../graph-error.ts';

/** `text` and `body` become `text['body']`, the way in which the platform names parameters. */
export function pathOf(root: string, ...keys: (string | number)[]): string {
  return root + keys.map((key) => (typeof key === 'number' ? `[${key}]` : `['${key}']`)).join('');
}

/** A required object; the error names it by its path. */
export function requireObject(parent: JsonObject, key: string, path: string): JsonObject {
  const value = parent[key];
  if (value === undefined || value === null) throw invalidParameter(`The parameter ${path} is required.`);
  if (!isObject(value)) throw invalidParameter(`Param ${path} must be a JSON object.`);
  return value;
}

/** A required non-empty string of limited length, with the texts of the `(#100)` family. */
export function requireString(parent: JsonObject, key: string, path: string, max: number): string {
  const value = parent[key];
  if (value === undefined || value === null || value === '') throw invalidParameter(`The parameter ${path} is required.`);
  if (typeof value !== 'string') throw invalidParameter(`Param ${path} must be a string.`);
  if (lengthOf(value) > max) throw invalidParameter(`Param ${path} must be at most ${max} characters long.`);
  return value;
}

/** An optional string of limited length. */
export function optionalString(parent: JsonObject, key: string, path: string, max: number): string | undefined {
  return parent[key] === undefined || parent[key] === null || parent[key] === ''
    ? undefined
    : requireString(parent, key, path, max);
}

/** A string whose length is reported as `<what> length invalid. Min length: 1, Max length: n`. */
export function requireLength(value: unknown, what: string, max: number): string {
  if (typeof value !== 'string') throw badValue(`${what} must be a string`);
  const length = lengthOf(value);
  if (length < 1 || length > max) throw badValue(`${what} length invalid. Min length: 1, Max length: ${max}`);
  return value;
}

/** A count that is reported as `Invalid <what> count. Min allowed ...`. */
export function requireCount(items: readonly unknown[], what: string, min: number, max: number): void {
  if (items.length >= min && items.length <= max) return;
  throw badValue(`Invalid ${what} count. Min allowed ${what}: ${min}, Max allowed ${what}: ${max}`);
}

/** A missing part that is reported as 131008. */
export function missing(details: string): GraphError {
  return new GraphError(131008, { details });
}

/** Length as the platform counts it: characters, not UTF-16 halves. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** True for an absolute http or https address. */
export function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
