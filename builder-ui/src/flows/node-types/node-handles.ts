import { handlesOf } from '../../../../workflows/engine/handles.ts';
import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { nodeType } from './node-types.ts';

export type NodeHandle = ReturnType<typeof handlesOf>[number];

const known = new WeakMap<FlowNode['params'], ReadonlyArray<NodeHandle>>();
const none: ReadonlyArray<NodeHandle> = [];

/** Output handles of a node that can be connected, as its params stand. The same list object for the same params, so cards can compare by identity. */
export function nodeHandles(node: Pick<FlowNode, 'type' | 'params'>): ReadonlyArray<NodeHandle> {
  const found = known.get(node.params);
  if (found) return found;
  const manifest = nodeType(node.type)?.manifest;
  const handles = manifest ? handlesOf(manifest, node.params).filter((handle) => handle.jump !== true) : none;
  // A draft of immer is revoked after the edit and must not be kept.
  if (Object.isFrozen(node.params)) known.set(node.params, handles);
  return handles;
}
