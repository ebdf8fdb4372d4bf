import type { FlowEdge, FlowGraph, FlowIssue, FlowKind, FlowNode, NodeManifest } from '../../../schemas/generated/types.ts';
import { jumpTargetOf, ruledHandlesOf, type RuledHandle } from '../handles.ts';
import type { NodeRegistry } from '../registry.ts';
import { runRules, type RunRules } from '../run-rules.ts';
import type { OrganisationFacts } from './organisation-facts.ts';
import { paramFields, type ParamField } from './param-fields.ts';

/** A node with what the checks ask about it again and again. */
export interface CheckedNode {
  node: FlowNode;
  /** Undefined when the type is not installed. */
  manifest: NodeManifest | undefined;
  handles: readonly RuledHandle[];
  fields: readonly ParamField[];
  /** The ways on that a run can take: of a disabled node only the first. */
  ways: readonly Way[];
}

export interface Way {
  handle: RuledHandle;
  to: string;
}

/** A flow as the checks see it. */
export interface CheckedFlow extends OrganisationFacts {
  graph: FlowGraph;
  kind: FlowKind;
  rules: RunRules;
  registry: NodeRegistry;
  nodes: ReadonlyMap<string, CheckedNode>;
  /** Triggers that are not disabled. */
  triggers: readonly CheckedNode[];
  /** Ids of the nodes that a run can reach. */
  reachable: ReadonlySet<string>;
}

/** One publish check; each stands in a file of its own. */
export type FlowCheck = (flow: CheckedFlow) => FlowIssue[];

export function checkedFlow(graph: FlowGraph, kind: FlowKind, registry: NodeRegistry, around: OrganisationFacts): CheckedFlow {
  const outgoing = Map.groupBy(graph.edges, (edge) => edge.source);
  const known = new Set(graph.nodes.map((node) => node.id));
  const nodes = new Map<string, CheckedNode>();
  for (const node of graph.nodes) nodes.set(node.id, checkedNode(node, outgoing.get(node.id) ?? [], known, registry));
  const triggers = [...nodes.values()].filter(({ node, manifest }) => manifest?.flags.trigger === true && node.disabled !== true);
  return { graph, kind, rules: runRules(kind, graph.settings), registry, nodes, triggers, reachable: reachableFrom(triggers, nodes), ...around };
}

function checkedNode(node: FlowNode, edges: readonly FlowEdge[], known: ReadonlySet<string>, registry: NodeRegistry): CheckedNode {
  const manifest = registry.manifests[node.type];
  const handles = manifest === undefined ? [] : ruledHandlesOf(manifest, node.params);
  const open = node.disabled === true ? handles.filter((handle) => handle.id !== 'error').slice(0, 1) : handles;
  const ways = open.flatMap((handle): Way[] => {
    const drawn = edges.find((candidate) => candidate.sourceHandle === handle.id && known.has(candidate.target))?.target;
    const to = handle.rule.jump === undefined ? drawn : jumpTargetOf(handle, node.params);
    return to === undefined || !known.has(to) ? [] : [{ handle, to }];
  });
  return { node, manifest, handles, ways, fields: paramFields(registry.paramSchemas[node.type] ?? {}, node.params) };
}

function reachableFrom(triggers: readonly CheckedNode[], nodes: ReadonlyMap<string, CheckedNode>): Set<string> {
  const reached = new Set<string>();
  const open = triggers.map(({ node }) => node.id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const way of nodes.get(id)?.ways ?? []) open.push(way.to);
  }
  return reached;
}

/** The nodes that a run can reach and that are not passed over. */
export function activeNodes(flow: CheckedFlow): CheckedNode[] {
  return [...flow.nodes.values()].filter(({ node }) => flow.reachable.has(node.id) && node.disabled !== true);
}

/** How a node is called in messages. */
export function nameOf(node: Pick<FlowNode, 'id' | 'type' | 'label'>): string {
  return node.label === undefined || node.label === '' ? `${node.type} (${node.id})` : `"${node.label}"`;
}
