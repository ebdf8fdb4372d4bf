import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { nodeType } from '../node-types/node-types.ts';
import { resolveSchema, type FieldSchema } from './field-schema.ts';

const known = new WeakMap<FlowNode['params'], Map<string, ReadonlyArray<string>>>();

/** Every value that nodes have in fields with this widget, each once and in their order; texts inside lists are taken one by one. */
export function valuesOfWidget(nodes: ReadonlyArray<Pick<FlowNode, 'type' | 'params'>>, widget: string): string[] {
  const found = new Set<string>();
  for (const node of nodes) for (const value of valuesOfNode(node, widget)) found.add(value);
  return [...found];
}

/** Looked up once for the same params: forms ask again after every edit, in large flows for hundreds of steps. */
function valuesOfNode({ type, params }: Pick<FlowNode, 'type' | 'params'>, widget: string): ReadonlyArray<string> {
  const remembered = known.get(params);
  const before = remembered?.get(widget);
  if (before) return before;
  const root = nodeType(type)?.schema;
  const found = new Set<string>();
  if (root) collect(root, params, root, widget, found);
  const values = [...found];
  // What is not frozen may still change under the same name.
  if (Object.isFrozen(params)) known.set(params, (remembered ?? new Map<string, ReadonlyArray<string>>()).set(widget, values));
  return values;
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
