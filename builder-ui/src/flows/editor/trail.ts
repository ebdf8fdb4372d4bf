import type { TraceEntry } from '../../../../schemas/generated/types.ts';
import { litPath } from '../../../../workflows/engine/play/lit-path.ts';

export type NodeLight = 'passed' | 'here' | 'failed';

/** The path of runs through one flow, lit on the canvas. */
export type Trail = {
  nodes: Readonly<Record<string, NodeLight>>;
  /** exitKey of every exit taken. */
  exits: ReadonlySet<string>;
  /** Whether anything is lit; the rest of the canvas then steps back. */
  active: boolean;
};

export const noTrail: Trail = { nodes: {}, exits: new Set(), active: false };

/** As the engine's litPath names the ways taken. */
export const exitKey = (nodeId: string, handle: string): string => `${nodeId}:${handle}`;

/** Reads the path out of what the engine recorded. `here` are the nodes at which runs stand now. */
export function trailOf(entries: ReadonlyArray<TraceEntry>, flowId: string, here: ReadonlySet<string>): Trail {
  const path = litPath(entries, flowId);
  const failed = new Set(entries.filter((entry) => entry.kind === 'error' && entry.flowId === flowId).map((entry) => entry.nodeId));
  const light = (nodeId: string): NodeLight => (here.has(nodeId) ? 'here' : failed.has(nodeId) ? 'failed' : 'passed');
  return { nodes: Object.fromEntries([...path.nodes].map((nodeId) => [nodeId, light(nodeId)])), exits: path.edges, active: path.nodes.size > 0 };
}

/** Where a run stands by what is recorded of it: one step, or one for each branch that is under way. */
export function standingAt(entries: ReadonlyArray<TraceEntry>, flowId: string): Set<string> {
  const places = new Map<string, string>();
  for (const { kind, runId, nodeId, flowId: of } of entries) {
    if (runId === undefined || of !== flowId) continue;
    if (kind === 'end') places.delete(runId);
    else if (nodeId !== undefined) places.set(runId, nodeId);
  }
  return new Set(places.values());
}
