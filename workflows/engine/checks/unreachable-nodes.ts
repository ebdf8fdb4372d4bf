import { nameOf, type FlowCheck } from './checked-flow.ts';

/** Nodes that no trigger leads to: they never run. Without any trigger that is said once, by another check. */
export const unreachableNodes: FlowCheck = ({ nodes, triggers, reachable }) => {
  if (triggers.length === 0) return [];
  return [...nodes.values()]
    .filter(({ node, manifest }) => !reachable.has(node.id) && node.disabled !== true && manifest?.flags.trigger !== true)
    .map(({ node }) => ({ code: 'UNREACHABLE_NODE', severity: 'warning', nodeId: node.id, message: `No trigger leads to ${nameOf(node)}, so it never runs.` }));
};
