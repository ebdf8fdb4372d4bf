import type { TraceEntry } from '../../../schemas/generated/types.ts';

/** Where the runs of one flow have been: ids of nodes, and "node:handle" of the ways taken. */
export interface LitPath {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
}

/** The part of a drawn flow that was visited, as the canvas lights it up. */
export function litPath(trace: readonly TraceEntry[], flowId: string): LitPath {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  for (const entry of trace) {
    if (entry.flowId !== flowId || entry.nodeId === undefined) continue;
    if (entry.kind === 'start' || entry.kind === 'enter' || entry.kind === 'skip') nodes.add(entry.nodeId);
    if (entry.kind === 'leave') edges.add(`${entry.nodeId}:${entry.handle ?? ''}`);
  }
  return { nodes, edges };
}
