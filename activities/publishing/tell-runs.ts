import type { Client } from '@temporalio/client';
import { durations, limits } from '../../schemas/limits.ts';
import type { ControlEvent, RunMoveRecord, RunRecord } from '../../schemas/generated/types.ts';
import type { TellRunsInput, TellRunsOutput } from '../../workflows/activity-contract.ts';
import { conversationId } from '../../workflows/names.ts';
import { FlowMoveModel } from '../store/models/flow-moves.ts';
import { RunMoveModel } from '../store/models/run-moves.ts';
import { RunModel, wholeRuns } from '../store/models/runs.ts';
import { WriteBatch } from '../store/write-batch.ts';
import { moveIdOf, runMoveId } from './move-ids.ts';
import { publishProgress } from './move-progress.ts';
import { tellEach } from './tell-each.ts';

const BATCH = 100;

type Told = Pick<RunRecord, '_id' | 'numberId' | 'contactId'>;

const rows = new WriteBatch(RunMoveModel);

/**
 * The activity that tells one batch of conversations that their flow was published anew. Each run gets its row in the
 * list of the publication first; the conversation itself fills in what became of it.
 */
export function createTellRuns(client: Client): (input: TellRunsInput) => Promise<TellRunsOutput> {
  return async (input) => {
    const { orgId, flowId, version, after, told = 0 } = input;
    const moveId = moveIdOf(flowId, version);
    const move = await FlowMoveModel.findById(moveId).lean();
    if (move?.undoneAt !== undefined) return { told: 0 };
    const filter = { orgId, flowId, status: { $ne: 'ended' as const }, version: { $lt: version }, ...wholeRuns, ...(after === undefined ? {} : { _id: { $gt: after } }) };
    const runs: Told[] = await RunModel.find(filter).sort({ _id: 1 }).limit(BATCH).select('numberId contactId').lean();
    const open = await listed(input, moveId, runs);
    await tellEach(client, open, (run) => ({ orgId, numberId: run.numberId, contactId: run.contactId }), (run, index) => eventFor(input, run, told + index, move?.releasePerMinute), (run) => failed(input, run));
    await publishProgress(orgId, flowId, version);
    const last = runs.length < BATCH ? undefined : runs.at(-1)?._id;
    return { told: open.length, ...(last === undefined ? {} : { last }) };
  };
}

/** Puts the runs on the list; gives those whose result is not known yet. */
async function listed({ orgId, flowId, version }: TellRunsInput, moveId: string, runs: readonly Told[]): Promise<Told[]> {
  const toldAt = new Date();
  const idOf = (run: Told): string => runMoveId(flowId, version, run._id);
  const rowOf = (run: Told): RunMoveRecord => ({ _id: idOf(run), orgId, moveId, runId: run._id, conversationId: conversationId(run.numberId, run.contactId), result: 'open', toldAt });
  await Promise.all(runs.map((run) => rows.write({ insertOne: { document: rowOf(run) } })));
  const settled = await RunMoveModel.find({ _id: { $in: runs.map(idOf) }, result: { $ne: 'open' } }, { _id: 1 }).lean();
  const known = new Set(settled.map((row) => row._id));
  return runs.filter((run) => !known.has(idOf(run)));
}

/** place: how many were told before; waits that are over by then end one after the other. */
function eventFor({ flowId, version, planHash, mapping, timers, userId, at }: TellRunsInput, run: Told, place: number, releasePerMinute: number = limits.releasePerMinute): ControlEvent {
  return {
    kind: 'control',
    id: `publish:${run._id}:${version}`,
    at,
    action: 'publish',
    runId: run._id,
    flowId,
    version,
    ...(planHash === undefined ? {} : { planHash, mapping: { ...mapping }, releaseAt: at + Math.floor((place * durations.MINUTE) / releasePerMinute) }),
    ...(timers === undefined ? {} : { timers }),
    ...(userId === undefined ? {} : { userId }),
  };
}

async function failed({ flowId, version }: TellRunsInput, run: Told): Promise<void> {
  await RunMoveModel.updateOne({ _id: runMoveId(flowId, version, run._id), result: 'open' }, { $set: { result: 'failed', reason: 'not_told' } });
}
