import type { FlowEdge, FlowIssue } from '../../../schemas/generated/types.ts';
import { nameOf, type CheckedFlow, type FlowCheck } from './checked-flow.ts';

/** Connections that lead from or to nothing, into a trigger, or twice out of one handle; and ids used twice. */
export const brokenEdges: FlowCheck = (flow) => {
  const taken = new Set<string>();
  const edges = flow.graph.edges.flatMap((edge): FlowIssue[] => {
    const handle = `${edge.source} ${edge.sourceHandle}`;
    const twice = taken.has(handle);
    taken.add(handle);
    const problem = problemOf(flow, edge, twice);
    if (problem === undefined) return [];
    const at = flow.nodes.has(edge.source) ? { nodeId: edge.source, handle: edge.sourceHandle } : {};
    return [{ ...problem, severity: 'error', ...at, details: { edgeId: edge.id } }];
  });
  return [...edges, ...repeatedIds(flow)];
};

function problemOf(flow: CheckedFlow, { source, sourceHandle, target }: FlowEdge, twice: boolean): Pick<FlowIssue, 'code' | 'message'> | undefined {
  const from = flow.nodes.get(source);
  const to = flow.nodes.get(target);
  if (from === undefined) return { code: 'EDGE_SOURCE_MISSING', message: `A connection comes from a node that does not exist (${source}).` };
  if (to === undefined) return { code: 'EDGE_TARGET_MISSING', message: `A connection leads to a node that does not exist (${target}).` };
  if (from.manifest !== undefined && !from.handles.some((handle) => handle.id === sourceHandle && handle.rule.jump === undefined)) {
    return { code: 'EDGE_HANDLE_MISSING', message: `A connection leaves ${nameOf(from.node)} by "${sourceHandle}", which it does not have (any more). Remove or reconnect it.` };
  }
  if (to.manifest?.flags.trigger === true) return { code: 'EDGE_INTO_TRIGGER', message: `${nameOf(to.node)} is a trigger; nothing can lead into it.` };
  return twice ? { code: 'HANDLE_CONNECTED_TWICE', message: `"${sourceHandle}" of ${nameOf(from.node)} leads to two nodes; only the first connection would be used.` } : undefined;
}

function repeatedIds({ graph }: CheckedFlow): FlowIssue[] {
  const groups = [...Map.groupBy(graph.nodes, (node) => node.id)];
  return groups.filter(([, nodes]) => nodes.length > 1).map(([nodeId]) => ({ code: 'NODE_ID_TWICE', severity: 'error', nodeId, message: `Two nodes have the same id (${nodeId}).`, details: { id: nodeId } }));
}
