import type { TraceEntry } from '../../../../schemas/generated/types.ts';

/** The visits of steps of one flow, in order: where a path may be stopped at. */
export function visitsOf(entries: ReadonlyArray<TraceEntry>, flowId: string): TraceEntry[] {
  return entries.filter((entry) => entry.flowId === flowId && entry.nodeId !== undefined && (entry.kind === 'enter' || entry.kind === 'skip' || (entry.kind === 'start' && entry.branch === undefined)));
}

/** Everything up to the end of a visit, which is where the next one begins. */
export function pathUntil(entries: ReadonlyArray<TraceEntry>, visits: ReadonlyArray<TraceEntry>, at: number): ReadonlyArray<TraceEntry> {
  const next = visits[at + 1];
  return next === undefined ? entries : entries.slice(0, entries.indexOf(next));
}

/** What a run knew at the end of a part of its path. */
export function valuesOf(entries: ReadonlyArray<TraceEntry>): Record<string, unknown> {
  return Object.assign({}, ...entries.flatMap(({ kind, detail }) => (kind === 'set' ? [detail?.['values'] ?? {}] : []))) as Record<string, unknown>;
}
