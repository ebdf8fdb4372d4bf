import type { Draft } from 'immer';
import type { FlowNode } from '../../../../schemas/generated/types.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { connect } from './connect.ts';

export type Attachment =
  /** Nothing is connected. */
  | { at: 'free' }
  /** The new node follows this handle; what followed before follows the new node. */
  | { at: 'handle'; nodeId: string; handle: string }
  /** The new node is put into the middle of an edge. */
  | { at: 'edge'; edgeId: string };

/**
 * Adds a node and ties it in. `firstHandle` is the handle by which the flow goes on after it, undefined for nodes
 * that end a run; `acceptsInput` is false for triggers, which nothing can lead to.
 */
export function insertNode(
  draft: Draft<FlowDocument>,
  node: FlowNode,
  attachment: Attachment,
  traits: { firstHandle: string | undefined; acceptsInput: boolean },
  newId: () => string,
): void {
  draft.nodes[node.id] = node;
  if (attachment.at === 'free' || !traits.acceptsInput) return;
  const from = attachment.at === 'handle'
    ? { source: attachment.nodeId, sourceHandle: attachment.handle }
    : draft.edges[attachment.edgeId];
  if (!from) return;
  const { source, sourceHandle } = from;
  const following = Object.values(draft.edges).find((edge) => edge.source === source && edge.sourceHandle === sourceHandle)?.target;
  connect(draft, { source, sourceHandle, target: node.id }, newId());
  if (following !== undefined && traits.firstHandle !== undefined) {
    connect(draft, { source: node.id, sourceHandle: traits.firstHandle, target: following }, newId());
  }
}
