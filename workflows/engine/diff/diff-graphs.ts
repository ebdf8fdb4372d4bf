import type { EdgeDifference, FieldDifference, FlowDiff, FlowGraph, FlowNode, NodeDifference, StepName } from '../../../schemas/generated/types.ts';
import { handlesOf } from '../handles.ts';
import { installedNodes } from '../registry.ts';
import { diffFields } from './diff-fields.ts';

export type GraphDiff = Pick<FlowDiff, 'nodes' | 'edges' | 'steps' | 'settings'>;

/** What a person would call different between two graphs of a flow. Places of boxes, and notes, are not. */
export function diffGraphs(before: FlowGraph, after: FlowGraph): GraphDiff {
  const edges = diffEdges(before, after);
  return { nodes: diffNodes(before.nodes, after.nodes), edges, steps: stepsOf(edges, before, after), settings: diffFields(before.settings, after.settings) };
}

/** What the steps are called that edges name; by the newer graph where both have one. */
function stepsOf(edges: readonly EdgeDifference[], before: FlowGraph, after: FlowGraph): StepName[] {
  const nodes = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, node]));
  const named = new Set(edges.flatMap((edge) => [edge.nodeId, edge.before, edge.after]));
  return [...nodes.values()].filter((node) => named.has(node.id)).map(({ id, type, label }) => ({ nodeId: id, type, ...(label === undefined ? {} : { label }) }));
}

/** Steps are the same when id and type are; one of another type under the same id is one removed and one added. */
function diffNodes(before: readonly FlowNode[], after: readonly FlowNode[]): NodeDifference[] {
  const old = new Map(before.map((node) => [keyOf(node), node]));
  const now = new Set(after.map(keyOf));
  const changed = after.flatMap((node): NodeDifference[] => {
    const was = old.get(keyOf(node));
    if (was === undefined) return [difference('added', node)];
    const fields = fieldsOf(was, node);
    return fields.length === 0 ? [] : [difference('changed', node, fields)];
  });
  return [...changed, ...before.filter((node) => !now.has(keyOf(node))).map((node) => difference('removed', node))];
}

function keyOf({ id, type }: FlowNode): string {
  return `${id}\n${type}`;
}

function difference(change: NodeDifference['change'], { id, type, label }: FlowNode, fields: FieldDifference[] = []): NodeDifference {
  return { change, nodeId: id, type, ...(label === undefined ? {} : { label }), fields };
}

function fieldsOf(before: FlowNode, after: FlowNode): FieldDifference[] {
  const plain = ({ id: _id, type: _type, position: _position, ...rest }: FlowNode): object => rest;
  return diffFields(plain(before), plain(after));
}

/** Exits of steps that are in both graphs: where an added or removed step leads goes without saying. */
function diffEdges(before: FlowGraph, after: FlowGraph): EdgeDifference[] {
  const [old, now] = [targets(before), targets(after)];
  const common = new Set(before.nodes.map((node) => node.id).filter((id) => after.nodes.some((node) => node.id === id)));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((exit): EdgeDifference[] => {
    const [from, to] = [old.get(exit), now.get(exit)];
    const nodeId = (to ?? from)?.source ?? '';
    if (from?.target === to?.target || !common.has(nodeId)) return [];
    const handle = (to ?? from)?.sourceHandle ?? '';
    const handleLabel = labelOfExit([...after.nodes, ...before.nodes].find((node) => node.id === nodeId), handle);
    return [{ nodeId, handle, ...(handleLabel === undefined ? {} : { handleLabel }), ...(from === undefined ? {} : { before: from.target }), ...(to === undefined ? {} : { after: to.target }) }];
  });
}

function labelOfExit(node: FlowNode | undefined, handle: string): string | undefined {
  const manifest = node === undefined ? undefined : installedNodes.manifests[node.type];
  return manifest === undefined ? undefined : handlesOf(manifest, node?.params).find(({ id }) => id === handle)?.label;
}

function targets({ edges }: FlowGraph): Map<string, FlowGraph['edges'][number]> {
  return new Map(edges.map((edge) => [`${edge.source}\n${edge.sourceHandle}`, edge]));
}
