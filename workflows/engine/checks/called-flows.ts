import type { FlowGraph, FlowIssue } from '../../../schemas/generated/types.ts';
import { flowsNamed } from '../pinned-flows.ts';
import type { NodeRegistry } from '../registry.ts';
import { activeNodes, nameOf, type FlowCheck } from './checked-flow.ts';

/** Flows that are called although they are not live, and flows that call each other in a circle. Only where the other flows are known. */
export const calledFlows: FlowCheck = (flow) => {
  const { flowId, otherFlows, registry } = flow;
  if (flowId === undefined) return [];
  const graphs = new Map(otherFlows.map((other) => [other.flowId, other]));
  return activeNodes(flow).flatMap(({ node, manifest, fields }) =>
    fields.flatMap(({ pointer, value, hints }): FlowIssue[] => {
      if (hints.widget !== 'flow' || typeof value !== 'string' || value === '') return [];
      const at = { nodeId: node.id, path: pointer, details: { flowId: value } };
      if (value !== flowId && !graphs.has(value)) return [{ ...at, code: 'FLOW_NOT_LIVE', severity: 'warning', message: `The flow that ${nameOf(node)} names is not live, so it cannot be started at the moment.` }];
      if (manifest?.flags.calls === undefined) return [];
      const circle = wayBack(value, flowId, (id) => callsIn(graphs.get(id)?.graph, registry));
      if (circle === undefined) return [];
      const names = circle.map((id) => `"${graphs.get(id)?.name ?? id}"`).join(', which calls ');
      return [{ ...at, code: 'SUBFLOW_CYCLE', severity: 'error', message: circle.length === 0 ? `${nameOf(node)} calls the flow that it is part of, without end.` : `${nameOf(node)} calls ${names}, which calls this flow again, without end.` }];
    }),
  );
};

/** The flows on the way from one flow to another along calls; undefined when there is none. */
function wayBack(from: string, to: string, callsOf: (flowId: string) => readonly string[]): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  const open = [from];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (id === to) return trace(cameFrom, id);
    for (const next of callsOf(id)) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      open.push(next);
    }
  }
  return undefined;
}

function trace(cameFrom: ReadonlyMap<string, string | undefined>, to: string): string[] {
  const way: string[] = [];
  for (let id = cameFrom.get(to); id !== undefined; id = cameFrom.get(id)) way.unshift(id);
  return way;
}

/** The flows whose end a flow waits for. */
function callsIn(graph: FlowGraph | undefined, registry: NodeRegistry): string[] {
  return (graph?.nodes ?? []).flatMap(({ type, params, disabled }) => (disabled === true || registry.manifests[type]?.flags.calls === undefined ? [] : flowsNamed(registry, type, params)));
}
