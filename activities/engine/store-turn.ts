import type { AutomationSummary, ConversationMemory, RunStepRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { RunStepModel } from '../store/models/run-steps.ts';
import { RunModel } from '../store/models/runs.ts';
import { WriteBatch } from '../store/write-batch.ts';
import { countSteps } from './node-counts.ts';
import type { RunChange } from './run-records.ts';

const runWrites = new WriteBatch(RunModel);
const stepWrites = new WriteBatch(RunStepModel);
const conversationWrites = new WriteBatch(ConversationModel);

/** What a turn leaves behind in the database. */
export interface TurnRecords {
  readonly conversationId: string;
  readonly turn: number;
  readonly now: number;
  readonly changes: readonly RunChange[];
  /** Left out when it is what the conversation already shows. */
  readonly automation?: AutomationSummary;
  /** Set when the workflow is about to complete: what the next one starts from. */
  readonly rest?: { readonly memory: ConversationMemory; readonly handled: readonly string[] };
}

/**
 * Stores a turn. The turn may be carried out again after a crash, with the same number and at least the same
 * events: records are replaced as a whole, and steps are counted only by whoever inserts them.
 */
export async function storeTurn(records: TurnRecords): Promise<void> {
  const writes: Promise<unknown>[] = records.changes.flatMap((change) => [
    runWrites.write({ replaceOne: { filter: { _id: change.record._id }, replacement: change.record, upsert: true } }),
    storeSteps(change, records),
  ]);
  const { automation, rest } = records;
  if (automation !== undefined || rest !== undefined) {
    const $set = { ...(automation === undefined ? {} : { automation }), ...(rest === undefined ? {} : { memory: rest.memory, handled: rest.handled.slice(-limits.restingRing) }) };
    writes.push(conversationWrites.write({ updateOne: { filter: { _id: records.conversationId }, update: { $set } } }));
  }
  await Promise.all(writes);
}

async function storeSteps({ run, record, steps: entries }: RunChange, { turn, now }: TurnRecords): Promise<void> {
  if (entries.length === 0) return;
  const { orgId, flowId, version } = record;
  const steps: RunStepRecord = { _id: `${record._id}:${run.path ?? ''}${turn}`, orgId, runId: record._id, flowId, version, at: new Date(now), entries: [...entries] };
  const outcome = await stepWrites.write({ insertOne: { document: steps } });
  const fresh = outcome === 'done' ? entries : await extendSteps(steps);
  await countSteps({ orgId, flowId, version, entries: fresh });
}

/** The turn was stored before its result was lost, perhaps with fewer events: adds and counts only what is new. */
async function extendSteps(steps: RunStepRecord): Promise<RunStepRecord['entries']> {
  const stored = await RunStepModel.findById(steps._id).lean();
  const known = stored?.entries.length ?? 0;
  if (stored === null || known >= steps.entries.length) return [];
  const { modifiedCount } = await RunStepModel.collection.updateOne({ _id: steps._id as never, [`entries.${known}`]: { $exists: false } }, { $set: { entries: steps.entries } });
  return modifiedCount === 1 ? steps.entries.slice(known) : [];
}
