import { paramFields } from '../../../../workflows/engine/checks/param-fields.ts';
import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { nodeType } from '../node-types/node-types.ts';
import { writePointer } from '../document/write-pointer.ts';

/** A copied node that names another copied node names its copy from now on; what was not copied along stays meant. */
export function retarget(node: FlowNode, copies: ReadonlyMap<string, string>): FlowNode {
  const schema = nodeType(node.type)?.schema;
  if (!schema) return node;
  const named = paramFields(schema, node.params).filter(({ value, hints }) => hints.widget === 'node' && typeof value === 'string' && copies.has(value));
  if (named.length === 0) return node;
  const params = structuredClone(node.params);
  for (const { pointer, value } of named) writePointer(params, pointer, copies.get(String(value)));
  return { ...node, params };
}
