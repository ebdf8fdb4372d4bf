import type { Json, JsonObject } from '../world/json.ts';
import { isObject } from '../world/json.ts';
import { invalidParameter } from './graph-error.ts';

/** One wanted field: `phone_numbers.limit(5){id,status}` is the name, the calls `limit(5)` and the fields of what is below. */
export interface FieldRequest {
  name: string;
  calls: readonly string[];
  fields?: readonly FieldRequest[];
}

/** What a kind of object has: fields that it may lack at present, too, so that a misspelt one is told from an empty one. */
export interface NodeType {
  /** As the platform calls it in its refusals. */
  name: string;
  optional: readonly string[];
}

/** Reads the `fields` of a query. */
export function readFields(text: string): FieldRequest[] {
  return splitOutside(text, ',').map((part) => {
    const field = part.trim();
    const brace = field.indexOf('{');
    const [name = '', ...calls] = splitOutside(brace < 0 ? field : field.slice(0, brace), '.');
    if (brace >= 0 && !field.endsWith('}')) throw invalidParameter(`Syntax error "Expected end of string instead of "${field.slice(brace, brace + 1)}"." at character ${brace + 1}: ${field}`);
    return { name: name.trim(), calls, ...(brace < 0 ? {} : { fields: readFields(field.slice(brace + 1, -1)) }) };
  });
}

/** Only the wanted fields, with `id` always among them. A field that the kind of object does not have is refused. */
export function pickNode(view: JsonObject, wanted: readonly FieldRequest[], type?: NodeType): JsonObject {
  const picked: JsonObject = {};
  for (const { name, fields } of wanted) {
    const value = view[name];
    if (value !== undefined) picked[name] = fields === undefined ? value : narrowed(value, fields);
    else if (type !== undefined && !type.optional.includes(name)) throw invalidParameter(`Tried accessing nonexisting field (${name}) on node type (${type.name})`);
  }
  if (view['id'] !== undefined) picked['id'] = view['id'];
  return picked;
}

/** The same of everything in a list. */
function narrowed(value: Json, fields: readonly FieldRequest[]): Json {
  if (Array.isArray(value)) return value.map((item) => narrowed(item, fields));
  return isObject(value) ? pickNode(value, fields) : value;
}

/** Splits at a sign that stands outside brackets, braces and parentheses. */
export function splitOutside(text: string, sign: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const character of text) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (character === sign && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.filter((part) => part.trim() !== '');
}
