import type { FlowGraph, FlowKind, FlowNode, FlowPlan, NodeManifest, PlanNode } from '../../schemas/generated/types.ts';
import { usableSettings } from './checks/invalid-settings.ts';
import { jumpTargetOf, ruledHandlesOf, type RuledHandle } from './handles.ts';
import { installedNodes, type NodeRegistry } from './registry.ts';

export { canonicalJson } from './canonical-json.ts';

/**
 * Compiles a drawn flow into what the engine runs: edges become a table per node; positions, comments and notes
 * are left out, so that moving a box makes no new version. Edges that lead nowhere and settings that are not valid are
 * dropped (the publish checks name them).
 */
export function compilePlan(flowId: string, kind: FlowKind, graph: FlowGraph, registry: NodeRegistry = installedNodes): FlowPlan {
  const nodes: Record<string, PlanNode> = {};
  for (const node of graph.nodes) nodes[node.id] = planNode(node);
  const jumping = new Set<string>();
  for (const { id, type, params } of graph.nodes) {
    for (const handle of jumpsOf(registry.manifests[type], params)) {
      const target = jumpTargetOf(handle, params);
      jumping.add(`${id} ${handle.id}`);
      const plan = nodes[id];
      if (plan !== undefined && target !== undefined && Object.hasOwn(nodes, target)) plan.next[handle.id] = target;
    }
  }
  for (const edge of graph.edges) {
    const source = Object.hasOwn(nodes, edge.source) ? nodes[edge.source] : undefined;
    if (source !== undefined && Object.hasOwn(nodes, edge.target) && !jumping.has(`${edge.source} ${edge.sourceHandle}`)) source.next[edge.sourceHandle] ??= edge.target;
  }
  const triggers = graph.nodes.filter((node) => registry.manifests[node.type]?.flags.trigger === true).map((node) => node.id);
  return { schemaVersion: 1, flowId, kind, settings: usableSettings(graph.settings), nodes, triggers };
}

/** The handles whose target a param names instead of an edge. */
function jumpsOf(manifest: NodeManifest | undefined, params: unknown): RuledHandle[] {
  return manifest === undefined ? [] : ruledHandlesOf(manifest, params).filter(({ rule }) => rule.jump !== undefined);
}

function planNode(node: FlowNode): PlanNode {
  const plan: PlanNode = { type: node.type, typeVersion: node.typeVersion, params: node.params, next: {} };
  if (node.label !== undefined) plan.label = node.label;
  if (node.disabled === true) plan.disabled = true;
  if (node.onError !== undefined) plan.onError = node.onError;
  if (node.sendWithinMs !== undefined) plan.sendWithinMs = node.sendWithinMs;
  return plan;
}
