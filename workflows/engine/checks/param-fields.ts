import type { ValueKind } from '../expression/value-kind.ts';
import { childPointer } from '../text/json-pointer.ts';

/** What a schema says about the field of a form; shared code reads only what it knows. */
export interface FieldHints {
  widget?: string;
  /** Shown, and meant, only when a sibling has one of these values; true stands for "is set". */
  when?: Record<string, unknown[]> | Record<string, unknown[]>[];
  /** With the widget variable: the handles behind which the variable has its value. */
  on?: readonly string[];
  /** With the widget expression: the kind of result that the field takes. */
  gives?: ValueKind;
  /** With the widgets expression and condition: names that have a value only there, such as the event waited for. */
  knows?: readonly string[];
}

/** One value in the params of a node, with the hints of its schema. */
export interface ParamField {
  pointer: string;
  value: unknown;
  hints: FieldHints;
}

type Schema = Readonly<Record<string, unknown>>;

/** Every value in the params that counts, at any depth: fields that the form hides because of another value are left out. */
export function paramFields(schema: Schema, params: unknown): ParamField[] {
  const fields: ParamField[] = [];
  walk({ root: schema, fields }, schema, params, '');
  return fields;
}

interface Walk {
  root: Schema;
  fields: ParamField[];
}

function walk(at: Walk, schema: Schema, value: unknown, pointer: string): void {
  const target = resolve(at.root, schema);
  const properties = (target['properties'] ?? {}) as Record<string, Schema>;
  if (Array.isArray(value)) {
    const items = target['items'] as Schema | undefined;
    if (items !== undefined) for (const [index, item] of value.entries()) visit(at, items, item, childPointer(pointer, index));
  } else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) {
      const property = properties[name];
      if (property !== undefined && isMeant(hintsOf(at.root, property), value)) visit(at, property, inner, childPointer(pointer, name));
    }
  }
}

function visit(at: Walk, schema: Schema, value: unknown, pointer: string): void {
  at.fields.push({ pointer, value, hints: hintsOf(at.root, schema) });
  walk(at, schema, value, pointer);
}

function isMeant({ when }: FieldHints, siblings: object): boolean {
  if (when === undefined) return true;
  return [when].flat().some((together) => Object.entries(together).every(([name, values]) => {
    const sibling = (siblings as Record<string, unknown>)[name];
    const isSet = sibling !== undefined && sibling !== null && sibling !== false && sibling !== '';
    return values.includes(sibling) || (values.includes(true) && isSet) || (values.includes(false) && !isSet);
  }));
}

function hintsOf(root: Schema, schema: Schema): FieldHints {
  return schema['x-ui'] ?? resolve(root, schema)['x-ui'] ?? {};
}

// Definitions of other files (conditions, calendars) are not looked into: their widget says what they are.
function resolve(root: Schema, schema: Schema): Schema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string' || !reference.startsWith('#/$defs/')) return schema;
  const definitions = (root['$defs'] ?? {}) as Record<string, Schema>;
  return definitions[reference.slice('#/$defs/'.length)] ?? schema;
}
