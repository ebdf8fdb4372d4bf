import type { TraceEntry } from '../../../../schemas/generated/types.ts';

export type NodeLight = 'passed' | 'here' | 'failed';

/** The path of one run, lit on the canvas. */
export type Trail = {
  nodes: Readonly<Record<string, NodeLight>>;
  /** `node handle` of every exit taken. */
  exits: ReadonlySet<string>;
  /** Whether anything is lit; the rest of the canvas then steps back. */
  active: boolean;
};

export const noTrail: Trail = { nodes: {}, exits: new Set(), active: false };

export const exitKey = (nodeId: string, handle: string): string => `${nodeId} ${handle}`;

/** Reads the path out of what the engine recorded, for the flow shown (a conversation may run several). */
export function trailOf(entries: ReadonlyArray<TraceEntry>, flowId: string, options: { ended: boolean }): Trail {
  const nodes: Record<string, NodeLight> = {};
  const exits = new Set<string>();
  let here: string | undefined;
  for (const entry of entries) {
    if (entry.flowId !== undefined && entry.flowId !== flowId) continue;
    const { nodeId } = entry;
    if (nodeId === undefined) continue;
    if (entry.kind === 'start' || entry.kind === 'enter' || entry.kind === 'skip') {
      nodes[nodeId] = 'passed';
      here = nodeId;
    }
    if (entry.kind === 'error') nodes[nodeId] = 'failed';
    if ((entry.kind === 'leave' || entry.kind === 'skip' || entry.kind === 'start') && entry.handle !== undefined) exits.add(exitKey(nodeId, entry.handle));
  }
  if (here !== undefined && !options.ended && nodes[here] !== 'failed') nodes[here] = 'here';
  return { nodes, exits, active: Object.keys(nodes).length > 0 };
}
