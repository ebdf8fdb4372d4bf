import type { TraceEntry } from '../../../../schemas/generated/types.ts';
import { litPath } from '../../../../workflows/engine/play/lit-path.ts';

/** What a run met with at a step: it waits there for a person, ended there, or went on in spite of it. */
export type Trouble = 'stuck' | 'failed' | 'problem';

export type NodeLight = 'passed' | 'here' | Trouble;

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
  const troubles = troublesOf(entries.filter((entry) => entry.flowId === flowId));
  const light = (nodeId: string): NodeLight => {
    const trouble = troubles.get(nodeId);
    if (trouble === 'stuck' || trouble === 'failed') return trouble;
    return here.has(nodeId) ? 'here' : (trouble ?? 'passed');
  };
  return { nodes: Object.fromEntries([...path.nodes].map((nodeId) => [nodeId, light(nodeId)])), exits: path.edges, active: path.nodes.size > 0 };
}

/** By node, what went wrong at the latest visit. */
function troublesOf(entries: ReadonlyArray<TraceEntry>): ReadonlyMap<string, Trouble> {
  const troubles = new Map<string, Trouble>();
  for (const { kind, nodeId, outcome, detail } of entries) {
    if (nodeId === undefined) continue;
    if (kind === 'enter') troubles.delete(nodeId);
    else if (kind === 'error') troubles.set(nodeId, 'problem');
    else if (kind === 'pause' && (detail as { reason?: unknown } | undefined)?.reason === 'stuck') troubles.set(nodeId, 'stuck');
    else if (kind === 'end' && outcome?.startsWith('failed')) troubles.set(nodeId, 'failed');
    else if (kind === 'leave' && troubles.has(nodeId)) troubles.set(nodeId, 'problem');
  }
  return troubles;
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
