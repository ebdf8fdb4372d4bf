import type { FlowGraph, FlowKind, FlowNode, FlowPlan, PlanNode } from '../../schemas/generated/types.ts';
import { installedNodes, type NodeRegistry } from './registry.ts';

export { canonicalJson } from './canonical-json.ts';

/**
 * Compiles a drawn flow into what the engine runs: edges become a table per node; positions, comments and notes
 * are left out, so that moving a box makes no new version. Edges that lead nowhere are dropped (the publish
 * checks name them).
 */
export function compilePlan(flowId: string, kind: FlowKind, graph: FlowGraph, registry: NodeRegistry = installedNodes): FlowPlan {
  const nodes: Record<string, PlanNode> = {};
  for (const node of graph.nodes) nodes[node.id] = planNode(node);
  for (const edge of graph.edges) {
    const source = Object.hasOwn(nodes, edge.source) ? nodes[edge.source] : undefined;
    if (source !== undefined && Object.hasOwn(nodes, edge.target)) source.next[edge.sourceHandle] ??= edge.target;
  }
  const triggers = graph.nodes.filter((node) => registry.manifests[node.type]?.flags.trigger === true).map((node) => node.id);
  return { schemaVersion: 1, flowId, kind, settings: graph.settings, nodes, triggers };
}

function planNode(node: FlowNode): PlanNode {
  const plan: PlanNode = { type: node.type, typeVersion: node.typeVersion, params: node.params, next: {} };
  if (node.label !== undefined) plan.label = node.label;
  if (node.disabled === true) plan.disabled = true;
  if (node.onError !== undefined) plan.onError = node.onError;
  return plan;
}
