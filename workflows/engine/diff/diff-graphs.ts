import type { EdgeDifference, FieldDifference, FlowDiff, FlowGraph, FlowNode, NodeDifference } from '../../../schemas/generated/types.ts';
import { diffFields } from './diff-fields.ts';

export type GraphDiff = Pick<FlowDiff, 'nodes' | 'edges' | 'settings'>;

/** What a person would call different between two graphs of a flow. Places of boxes, and notes, are not. */
export function diffGraphs(before: FlowGraph, after: FlowGraph): GraphDiff {
  return { nodes: diffNodes(before.nodes, after.nodes), edges: diffEdges(before, after), settings: diffFields(before.settings, after.settings) };
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
    return [{ nodeId, handle: (to ?? from)?.sourceHandle ?? '', ...(from === undefined ? {} : { before: from.target }), ...(to === undefined ? {} : { after: to.target }) }];
  });
}

function targets({ edges }: FlowGraph): Map<string, FlowGraph['edges'][number]> {
  return new Map(edges.map((edge) => [`${edge.source}\n${edge.sourceHandle}`, edge]));
}
