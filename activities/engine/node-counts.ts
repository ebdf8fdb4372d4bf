import type { TraceEntry } from '../../schemas/generated/types.ts';
import { NodeCounterModel } from '../store/models/node-counters.ts';

interface Counts {
  readonly orgId: string;
  readonly flowId: string;
  readonly version: number;
  readonly nodeId: string;
  readonly day: string;
  /** Field of the counter record -> how much it grows. */
  readonly increments: Map<string, number>;
}

/** What is counted together: one organisation's entries of one version of a flow. */
export interface CountedSteps {
  readonly orgId: string;
  readonly flowId: string;
  readonly version: number;
  readonly entries: readonly TraceEntry[];
}

interface Batch {
  readonly counts: Map<string, Counts>;
  readonly stored: Promise<void>;
}

/** The batch that still takes increments, and when the latest write is done. */
let open: Batch | undefined;
let latest: Promise<unknown> = Promise.resolve();

/**
 * Adds what a run did to the counters of its nodes. Increments of all conversations that arrive while a write is
 * under way are summed up first, so a busy node costs one update, not one per message. Resolves once stored.
 */
export async function countSteps(steps: CountedSteps): Promise<void> {
  const counted = steps.entries.filter((entry) => counterField(entry) !== undefined);
  if (counted.length === 0) return;
  open ??= nextBatch();
  for (const entry of counted) add(open.counts, steps, entry);
  await open.stored;
}

/** Begins to write when the write before it is done; until then it takes what comes. */
function nextBatch(): Batch {
  const counts = new Map<string, Counts>();
  const previous = latest;
  const stored = (async () => {
    await Promise.allSettled([previous]);
    await new Promise((resolve) => setImmediate(resolve));
    open = undefined;
    await NodeCounterModel.collection.bulkWrite([...counts].map(([id, count]) => increment(id, count)) as never, { ordered: false });
  })();
  latest = stored;
  return { counts, stored };
}

/** Handles may contain what means something in a field path; the readable form comes back by decodeURIComponent. */
export function handleField(handle: string): string {
  return encodeURIComponent(handle).replaceAll('.', '%2E');
}

function add(batch: Map<string, Counts>, steps: CountedSteps, entry: TraceEntry): void {
  const field = counterField(entry);
  if (field === undefined || entry.nodeId === undefined) return;
  const day = new Date(entry.at).toISOString().slice(0, 10);
  const id = `${steps.flowId}:${steps.version}:${entry.nodeId}:${day}`;
  let counts = batch.get(id);
  if (counts === undefined) {
    counts = { orgId: steps.orgId, flowId: steps.flowId, version: steps.version, nodeId: entry.nodeId, day, increments: new Map() };
    batch.set(id, counts);
  }
  counts.increments.set(field, (counts.increments.get(field) ?? 0) + 1);
}

function counterField(entry: TraceEntry): string | undefined {
  switch (entry.kind) {
    // A trigger is not entered; a run starts at it. A branch begins at a node that the run has entered already.
    case 'start':
      return entry.branch === undefined ? 'entered' : undefined;
    case 'enter':
      return 'entered';
    case 'error':
      return 'failed';
    case 'leave':
      return entry.handle === undefined ? undefined : `handles.${handleField(entry.handle)}`;
    default:
      return undefined;
  }
}

function increment(id: string, { increments, ...identity }: Counts) {
  const $inc = Object.fromEntries(increments);
  const zeros = { entered: 0, failed: 0 };
  const $setOnInsert = { ...identity, ...Object.fromEntries(Object.entries(zeros).filter(([field]) => !increments.has(field))), ...([...increments.keys()].some((field) => field.startsWith('handles.')) ? {} : { handles: {} }) };
  return { updateOne: { filter: { _id: id }, update: { $inc, $setOnInsert }, upsert: true } };
}
