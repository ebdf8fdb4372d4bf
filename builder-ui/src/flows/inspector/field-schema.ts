import type { ValueKind } from '../../../../workflows/engine/expression/value-kind.ts';

/** The part of JSON Schema, with our hints, from which forms are drawn. */
export type FieldSchema = {
  type?: string | string[];
  title?: string;
  description?: string;
  format?: string;
  properties?: Record<string, FieldSchema>;
  required?: string[];
  items?: FieldSchema;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  $ref?: string;
  $defs?: Record<string, FieldSchema>;
  'x-ui'?: FieldHints;
  /** Names of the properties in the order in which the form shows them. */
  'x-order'?: string[];
};

export type FieldHints = {
  widget?: string;
  /** Of an expression: the kind of result that the field takes. */
  gives?: ValueKind;
  /** Of expressions and conditions: names that have a value only there. */
  knows?: string[];
  /** The section of the form. */
  group?: string;
  /** Folded away until asked for. */
  advanced?: boolean;
  /** Characters that WhatsApp accepts once placeholders are filled in. */
  limit?: number;
  /** A text without line breaks, however long it may be. */
  singleLine?: boolean;
  /** A time that can be switched off, as nothing applies without it. */
  optional?: boolean;
  /** What the value is when the field is switched on, or a list item is added. */
  start?: unknown;
  /** A text that the team reads, not the customer: WhatsApp's marks for bold and italic mean nothing in it. */
  internal?: boolean;
  /** The text names a file by its address; one of the library may be chosen instead. */
  library?: boolean;
  /** Shown only when each sibling named has one of the values; true stands for "is set", false for "is not set". Of several one is enough. */
  when?: Record<string, unknown[]> | Record<string, unknown[]>[];
};

/** Follows a reference to the schema's definitions, whatever file they come from, keeping hints that stand beside it. */
export function resolveSchema(schema: FieldSchema, root: FieldSchema): FieldSchema {
  const name = schema.$ref?.split('#/$defs/')[1];
  const target = name === undefined ? undefined : root.$defs?.[name];
  if (!target) return schema;
  const { $ref: _ref, ...beside } = schema;
  return resolveSchema({ ...target, ...beside }, root);
}

/** The properties of an object in the order of the form. */
export function orderedProperties(schema: FieldSchema): [string, FieldSchema][] {
  const order = schema['x-order'] ?? [];
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(schema.properties ?? {}).toSorted(([a], [b]) => place(a) - place(b));
}
