import type { FlowEdge, FlowGraph } from '../../../../schemas/generated/types.ts';
import { diffGraphs, type GraphDiff } from '../../../../workflows/engine/diff/diff-graphs.ts';
import type { ChangeMarks } from '../editor/editor-session.ts';
import { exitKey } from '../editor/trail.ts';

export type GraphChanges = GraphDiff & {
  /** Steps that lie elsewhere and are the same otherwise. */
  moved: ReadonlyArray<string>;
  /** What is coloured on the canvas of the one and of the other. */
  marks: { before: ChangeMarks; after: ChangeMarks };
};

type Mark = ChangeMarks[string];

/** What differs between two graphs, also by place, as two canvases side by side show it. */
export function changesBetween(before: FlowGraph, after: FlowGraph): GraphChanges {
  const diff = diffGraphs(before, after);
  const told = new Set([...diff.nodes, ...diff.edges].map(({ nodeId }) => nodeId));
  const places = new Map(before.nodes.map(({ id, position }) => [id, position]));
  const moved = after.nodes.filter(({ id, position }) => {
    const was = places.get(id);
    return was !== undefined && !told.has(id) && (was.x !== position.x || was.y !== position.y);
  }).map(({ id }) => id);
  const rewired = diff.edges.map(({ nodeId }): [string, Mark] => [nodeId, 'changed']);
  const elsewhere = moved.map((id): [string, Mark] => [id, 'moved']);
  const nodesOf = (side: 'added' | 'removed') => diff.nodes.filter(({ change }) => change === side || change === 'changed').map(({ nodeId, change }): [string, Mark] => [nodeId, change]);
  return {
    ...diff,
    moved,
    marks: {
      before: Object.fromEntries([...rewired, ...elsewhere, ...nodesOf('removed'), ...edgesOnlyIn(before, after, 'removed')]),
      after: Object.fromEntries([...rewired, ...elsewhere, ...nodesOf('added'), ...edgesOnlyIn(after, before, 'added')]),
    },
  };
}

/** Lines are marked by their exit: one leads out of each. */
function edgesOnlyIn({ edges }: FlowGraph, other: FlowGraph, mark: Mark): [string, Mark][] {
  const key = ({ source, sourceHandle, target }: FlowEdge): string => `${exitKey(source, sourceHandle)} ${target}`;
  const there = new Set(other.edges.map(key));
  return edges.filter((edge) => !there.has(key(edge))).map(({ source, sourceHandle }) => [exitKey(source, sourceHandle), mark]);
}
