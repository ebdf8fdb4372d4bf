import type { DryRunCounts, TraceEntry } from '../../../schemas/generated/types.ts';
import type { ContactPlay } from './play-contact.ts';

/** Somebody who was played, as far as the sums need to know. */
export interface PlayedContact {
  readonly id?: string | undefined;
  readonly name: string;
  readonly country?: string | undefined;
}

export const noPlays: DryRunCounts = { looked: 0, played: 0, nodes: [], handles: [], messages: [], outcomes: [], excluded: [], examples: [] };

/** Of those who were left out, so many are named. */
const MOST_EXAMPLES = 20;

/** What one contact's play adds to the sums. */
export function countPlay(flowId: string, { id, name, country = '' }: PlayedContact, play: ContactPlay): DryRunCounts {
  if (play.excluded !== undefined) return { ...noPlays, excluded: [{ reason: play.excluded, count: 1 }], examples: [{ ...(id === undefined ? {} : { contactId: id }), name, reason: play.excluded }] };
  const { player, messages } = play;
  const own = player.trace.filter((entry) => entry.flowId === flowId);
  const runs = player.state.runs.filter((run) => run.flowId === flowId);
  const ended = own.findLast((entry) => entry.kind === 'end' && entry.branch === undefined)?.outcome ?? 'completed';
  return sumCounts([
    { ...noPlays, played: 1, outcomes: [{ outcome: runs.length > 0 ? 'waiting' : (ended.split(':')[0] ?? ended), count: 1 }] },
    ...own.map(countEntry),
    ...runs.map((run) => ({ ...noPlays, nodes: [{ nodeId: run.nodeId, entered: 0, waiting: 1, failed: 0 }] })),
    ...messages.map(({ category, cost }) => ({ ...noPlays, messages: [{ category, country, count: 1, cost }] })),
  ]);
}

/** The same as the counters of the live flow count (activities/engine/node-counts.ts). */
function countEntry({ kind, nodeId, handle, branch }: TraceEntry): DryRunCounts {
  if (nodeId === undefined) return noPlays;
  if (kind === 'enter' || (kind === 'start' && branch === undefined)) return { ...noPlays, nodes: [{ nodeId, entered: 1, waiting: 0, failed: 0 }] };
  if (kind === 'error') return { ...noPlays, nodes: [{ nodeId, entered: 0, waiting: 0, failed: 1 }] };
  return kind === 'leave' && handle !== undefined ? { ...noPlays, handles: [{ nodeId, handle, count: 1 }] } : noPlays;
}

/** Puts sums together: of the contacts of a chunk, or of all chunks. */
export function sumCounts(parts: readonly DryRunCounts[]): DryRunCounts {
  return {
    looked: parts.reduce((sum, { looked }) => sum + looked, 0),
    played: parts.reduce((sum, { played }) => sum + played, 0),
    nodes: together(parts.flatMap(({ nodes }) => nodes), ({ nodeId }) => nodeId),
    handles: together(parts.flatMap(({ handles }) => handles), ({ nodeId, handle }) => `${nodeId} ${handle}`),
    messages: together(parts.flatMap(({ messages }) => messages), ({ category, country }) => `${category} ${country}`),
    outcomes: together(parts.flatMap(({ outcomes }) => outcomes), ({ outcome }) => outcome),
    excluded: together(parts.flatMap(({ excluded }) => excluded), ({ reason }) => reason),
    examples: parts.flatMap(({ examples }) => examples).slice(0, MOST_EXAMPLES),
  };
}

/** One row for each key, its numbers summed up. */
function together<Row extends object>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = sums.get(key);
    sums.set(key, before === undefined ? row : plus(before, row));
  }
  return [...sums.values()];
}

function plus<Row extends object>(one: Row, other: Row): Row {
  const more = other as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(one).map(([name, value]: [string, unknown]) => [name, typeof value === 'number' ? value + Number(more[name]) : value])) as Row;
}
