import { orderedProperties, type FieldSchema } from './field-schema.ts';

/** A fresh item of a list: defaults, and a key that no other item has (handles are named by it, so it never changes). */
export function newListItem(schema: FieldSchema, items: ReadonlyArray<unknown>): unknown {
  if (schema.type === 'string') return '';
  if (!schema.properties) return {};
  const required = new Set(schema.required ?? []);
  const entries = orderedProperties(schema).flatMap(([name, field]): [string, unknown][] => {
    if (field['x-ui']?.widget === 'key') return [[name, freeKey(name, items)]];
    const start = field['x-ui']?.start ?? field.default;
    if (start !== undefined) return [[name, start]];
    if (required.has(name) && field.type === 'string') return [[name, '']];
    return [];
  });
  return Object.fromEntries(entries);
}

function freeKey(name: string, items: ReadonlyArray<unknown>): string {
  const taken = new Set(items.map((item) => (typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[name] : undefined)));
  let number = items.length + 1;
  while (taken.has(`option_${number}`)) number += 1;
  return `option_${number}`;
}
