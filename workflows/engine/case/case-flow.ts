import type { CaseFlow, FlowEdge, FlowGraph, FlowNode, FlowSettings } from '../../../schemas/generated/types.ts';
import { handlesOf } from '../handles.ts';
import type { NodeRegistry } from '../registry.ts';

/** A flow as golden cases write it ("ask.answer -> thanks"), as a graph. */
export function caseGraph(flow: CaseFlow, settings: FlowSettings, registry: NodeRegistry): FlowGraph {
  const nodes = Object.entries(flow.nodes).map(([id, written], index): FlowNode => {
    const { type, params = {}, ...rest } = Array.isArray(written) ? { type: wordAt(written), params: paramsAt(written) } : written;
    return { id, type, typeVersion: registry.manifests[type]?.version ?? 1, params, position: { x: index * 300, y: 0 }, ...rest };
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = flow.edges.map((text, index) => edgeOf(text, index, byId, registry));
  return { schemaVersion: 1, settings, nodes, edges, notes: [] };
}

function wordAt([type]: readonly unknown[]): string {
  return typeof type === 'string' ? type : '';
}

function paramsAt([, params]: readonly unknown[]): Record<string, unknown> {
  return { ...(typeof params === 'object' ? params : {}) };
}

function edgeOf(text: string, index: number, nodes: ReadonlyMap<string, FlowNode>, registry: NodeRegistry): FlowEdge {
  const [from = '', target = ''] = text.split(' -> ');
  const dot = from.indexOf('.');
  const source = dot < 0 ? from : from.slice(0, dot);
  const node = nodes.get(source);
  const manifest = node === undefined ? undefined : registry.manifests[node.type];
  const first = manifest === undefined ? undefined : handlesOf(manifest, node?.params)[0]?.id;
  return { id: `edge-${index}`, source, sourceHandle: dot < 0 ? (first ?? 'next') : from.slice(dot + 1), target };
}
