/** One field of the form that is drawn from a schema. */
export interface FormField {
  /** By property, as messages name it: body or buttons.title. */
  path: string;
  widget: string | undefined;
  /** The values to choose from, where the schema lists them. */
  options: string[];
}

type Schema = Readonly<Record<string, unknown>>;

/** These draw everything below them by themselves. */
const composite = new Set(['condition', 'calendar', 'assign-target', 'template-picker', 'activity']);

/** All fields of a node's params, those of list items included. */
export function formFields(schema: Schema): FormField[] {
  return fieldsOf(schema, schema, '');
}

function fieldsOf(root: Schema, schema: Schema, prefix: string): FormField[] {
  const properties = (resolve(root, schema)['properties'] ?? {}) as Record<string, Schema>;
  return Object.entries(properties).flatMap(([name, written]) => {
    const target = resolve(root, written);
    const path = `${prefix}${name}`;
    const widget = (written['x-ui'] as { widget?: string } | undefined)?.widget ?? (target['x-ui'] as { widget?: string } | undefined)?.widget;
    const field = { path, widget, options: optionsOf(target) };
    if (widget !== undefined && composite.has(widget)) return [field];
    const items = target['items'] as Schema | undefined;
    return [field, ...fieldsOf(root, items ?? target, `${path}.`)];
  });
}

function optionsOf(schema: Schema): string[] {
  const values = schema['enum'] ?? (schema['items'] as Schema | undefined)?.['enum'];
  return Array.isArray(values) ? values.map(String) : [];
}

function resolve(root: Schema, schema: Schema): Schema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string' || !reference.startsWith('#/$defs/')) return schema;
  return ((root['$defs'] ?? {}) as Record<string, Schema>)[reference.slice('#/$defs/'.length)] ?? schema;
}
