import type { TraceEntry } from '../../../../schemas/generated/types.ts';
import { traceLine, type TraceLine, type TraceTools } from './trace-words.ts';

/** One visit of a step with what happened there; without a step: what concerns the whole conversation. */
export type TraceGroup = { at: number; nodeId: string | undefined; failed: boolean; lines: TraceLine[] };

/** Sorts a trace into visits of steps, in order of time, leaving out other flows and what only the engine needs. */
export function traceGroups(entries: ReadonlyArray<TraceEntry>, flowId: string, tools: TraceTools): TraceGroup[] {
  const groups: TraceGroup[] = [];
  for (const entry of entries) {
    if (entry.flowId !== undefined && entry.flowId !== flowId) continue;
    // A branch begins at a step that the run has entered already.
    const begins = (entry.kind === 'start' && entry.branch === undefined) || entry.kind === 'enter' || entry.kind === 'arm';
    // What is said about the conversation belongs to the step at which the run stands; branches take turns with each other.
    const current = begins ? undefined : groups.findLast((group) => entry.nodeId === undefined || entry.nodeId === group.nodeId);
    const line = traceLine(entry, tools);
    if (!current && !begins && !line) continue;
    const group = current ?? { at: entry.at, nodeId: entry.nodeId, failed: false, lines: [] };
    if (!current) groups.push(group);
    if (entry.kind === 'error') group.failed = true;
    // A single way on needs no words: the next step follows anyway.
    if (line && !(entry.kind === 'leave' && entry.handle === 'next')) group.lines.push(line);
  }
  return groups;
}
