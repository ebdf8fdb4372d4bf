import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { readPointer } from '../../../../workflows/engine/text/json-pointer.ts';
import { nodeType } from '../node-types/node-types.ts';

/** Names of the addresses under which other systems call steps of a flow. */
export function callbackNames(nodes: ReadonlyArray<Pick<FlowNode, 'type' | 'params'>>): string[] {
  return nodes.flatMap(({ type, params }) => {
    const pointer = nodeType(type)?.manifest.callback;
    const name = pointer === undefined ? undefined : readPointer(params, pointer);
    return typeof name === 'string' && name !== '' ? [name] : [];
  });
}
