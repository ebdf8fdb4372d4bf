import type { FieldDifference, NodeMessages } from '../../../../schemas/generated/types.ts';
import { formatDuration } from '../../ui/duration.ts';
import { resolveSchema, type FieldSchema } from '../inspector/field-schema.ts';

export type FieldChangeTools = {
  /** Words of the form's fields by path (`buttons.title`). */
  fields: NodeMessages['fields'];
  /** What every step has besides its params: its name, and how its values are read. */
  own: Readonly<Record<string, { label: string; options?: Readonly<Record<string, string>>; schema?: FieldSchema | undefined }>>;
  schema: FieldSchema | undefined;
  locale: string;
  notSet: string;
  yes: string;
  no: string;
};

/** A difference as it is read: what the field is called, and both values in words. */
export type FieldChange = { name: string; before: string; after: string };

/** Puts a difference of a step's or a flow's settings into the words of its form. */
export function fieldChange({ path, before, after }: FieldDifference, tools: FieldChangeTools): FieldChange {
  const parts = path.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const inside = parts[0] === 'params' ? parts.slice(1) : parts;
  const place = schemaAt(tools.schema, inside);
  const key = place.names.join('.');
  const field = tools.fields?.[key];
  const own = parts[0] === 'params' ? undefined : tools.own[parts[0] ?? ''];
  const name = own?.label ?? field?.label ?? (key === '' ? inside.join(' · ') : key);
  const words = (value: unknown): string => valueWords(value, own?.schema ?? place.schema, own?.options ?? field?.options, tools);
  return { name, before: words(before), after: words(after) };
}

/** Follows a pointer into the schema; items of lists are named by their list, whatever their key. */
function schemaAt(root: FieldSchema | undefined, parts: readonly string[]): { schema: FieldSchema | undefined; names: string[] } {
  let schema = root;
  const names: string[] = [];
  for (const part of parts) {
    const resolved = schema === undefined || root === undefined ? undefined : resolveSchema(schema, root);
    if (resolved?.items !== undefined) schema = resolved.items;
    else {
      names.push(part);
      schema = resolved?.properties?.[part];
    }
  }
  return { schema, names };
}

function valueWords(value: unknown, schema: FieldSchema | undefined, options: Readonly<Record<string, string>> | undefined, tools: FieldChangeTools): string {
  if (value === undefined || value === null || value === '') return tools.notSet;
  if (typeof value === 'boolean') return value ? tools.yes : tools.no;
  if (typeof value === 'number') return schema?.['x-ui']?.widget === 'duration' ? formatDuration(value, tools.locale) : new Intl.NumberFormat(tools.locale).format(value);
  if (typeof value === 'string') return options?.[value] ?? value;
  if (Array.isArray(value)) return value.map((item) => valueWords(itemWords(item), undefined, options, tools)).join(', ') || tools.notSet;
  const named = itemWords(value);
  return typeof named === 'string' ? named : JSON.stringify(value);
}

/** What an object is called by the usual naming properties; the object itself when it has none. */
function itemWords(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const item = value as Record<string, unknown>;
  return item['title'] ?? item['label'] ?? item['name'] ?? item['text'] ?? item['key'] ?? value;
}
