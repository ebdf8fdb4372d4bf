import type { FeedEvent, RunProblemRecord, RunState } from '../../schemas/generated/types.ts';
import { RunProblemModel } from '../store/models/run-problems.ts';
import { WriteBatch } from '../store/write-batch.ts';
import type { RunChange } from './run-records.ts';

const problemWrites = new WriteBatch(RunProblemModel);

/**
 * Keeps the list of runs that need a person: one that got stuck or failed is put on it, one that goes on is taken off.
 * A run that never failed costs nothing. Gives what is to be told to those who look at the list.
 */
export async function storeProblems(changes: readonly RunChange[]): Promise<FeedEvent[]> {
  const touched = changes.filter(({ run }) => run.error !== undefined);
  const writes = touched.flatMap((change) => {
    const write = writeOf(change);
    return write === undefined ? [] : [{ change, write }];
  });
  await Promise.all(writes.map(({ write }) => problemWrites.write(write)));
  return writes.map(({ change: { record } }) => ({ orgId: record.orgId, topic: 'runs', type: 'problem.changed', id: record._id, data: { flowId: record.flowId, nodeId: record.nodeId } }));
}

function writeOf(change: RunChange): Parameters<typeof problemWrites.write>[0] | undefined {
  const { run, record, entries } = change;
  // The failure of a branch or a called flow is the business of the run that waits for it.
  const failed = record.status === 'ended' && record.outcome?.startsWith('failed:') === true && run.parent === undefined;
  if (failed || record.status === 'stuck') {
    // Whatever else happens to a run that is stuck already changes nothing about its problem.
    const anew = entries.some((entry) => entry.kind === 'error' || entry.kind === 'end');
    return anew ? { replaceOne: { filter: { _id: record._id }, replacement: problemOf(change, failed ? 'failed' : 'stuck'), upsert: true } } : undefined;
  }
  return triesAgain(run, record.status) ? undefined : { deleteOne: { filter: { _id: record._id } } };
}

/** The step that failed is under way once more: whether it helps is known when its result is there. */
function triesAgain(run: RunState, status: string): boolean {
  return status !== 'ended' && run.pending !== undefined && run.error?.nodeId === run.nodeId;
}

function problemOf({ record, variables }: RunChange, kind: RunProblemRecord['kind']): RunProblemRecord {
  const { _id, orgId, flowId, version, planHash, conversationId, contactId, numberId, startedAt, updatedAt, error } = record;
  const { code = 'STEP_CRASHED', message = '', ...more } = error ?? {};
  return {
    _id, orgId, flowId, version, planHash, conversationId, contactId, numberId, startedAt,
    nodeId: error?.nodeId ?? record.nodeId,
    kind,
    error: { ...more, code, message },
    variables,
    at: error?.at === undefined ? updatedAt : new Date(error.at),
  };
}
