import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { nodeType } from '../node-types/node-types.ts';
import { resolveSchema, type FieldSchema } from './field-schema.ts';

/** Every value that nodes have in fields with this widget, each once and in their order; texts inside lists are taken one by one. */
export function valuesOfWidget(nodes: ReadonlyArray<Pick<FlowNode, 'type' | 'params'>>, widget: string): string[] {
  const found = new Set<string>();
  for (const node of nodes) {
    const root = nodeType(node.type)?.schema;
    if (root) collect(root, node.params, root, widget, found);
  }
  return [...found];
}

function collect(written: FieldSchema, value: unknown, root: FieldSchema, widget: string, found: Set<string>): void {
  if (value === undefined || value === null) return;
  const schema = resolveSchema(written, root);
  if (schema['x-ui']?.widget === widget) {
    for (const one of Array.isArray(value) ? value : [value]) if (typeof one === 'string' && one !== '') found.add(one);
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) if (schema.items) collect(schema.items, item, root, widget, found);
  } else if (typeof value === 'object') {
    for (const [name, field] of Object.entries(schema.properties ?? {})) collect(field, (value as Record<string, unknown>)[name], root, widget, found);
  }
}
