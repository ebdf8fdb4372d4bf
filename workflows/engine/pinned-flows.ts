import type { FlowGraph } from '../../schemas/generated/types.ts';
import { paramFields } from './checks/param-fields.ts';
import { applies } from './handles.ts';
import { installedNodes, type NodeRegistry } from './registry.ts';

/** Ids of the other flows that a flow calls in the version that is live when it is published itself. */
export function pinnedFlows(graph: FlowGraph, registry: NodeRegistry = installedNodes): string[] {
  const named = graph.nodes.flatMap(({ type, params }) => {
    const calls = registry.manifests[type]?.flags.calls;
    return calls !== undefined && applies(calls, params) ? flowsNamed(registry, type, params) : [];
  });
  return [...new Set(named)];
}

/** Ids of all other flows that a flow calls or starts. */
export function mentionedFlows(graph: FlowGraph, registry: NodeRegistry = installedNodes): string[] {
  return [...new Set(graph.nodes.flatMap(({ type, params }) => flowsNamed(registry, type, params)))];
}

/** The flows that the params of a node name. */
export function flowsNamed(registry: NodeRegistry, type: string, params: unknown): string[] {
  return paramFields(registry.paramSchemas[type] ?? {}, params).flatMap(({ value, hints }) => (hints.widget === 'flow' && typeof value === 'string' && value !== '' ? [value] : []));
}
