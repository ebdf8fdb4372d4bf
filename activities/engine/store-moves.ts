import type { AuditAction, AuditRecord, ConversationKey, RunMoveRecord, TraceEntry } from '../../schemas/generated/types.ts';
import { runMoveId } from '../publishing/move-ids.ts';
import { AuditModel } from '../store/models/audit-log.ts';
import { RunMoveModel } from '../store/models/run-moves.ts';
import { WriteBatch } from '../store/write-batch.ts';

const auditWrites = new WriteBatch(AuditModel);
const moveWrites = new WriteBatch(RunMoveModel);

/** Guesses about a conversation that did not answer give way to its own word; what it said stays. */
const unsettled: RunMoveRecord['result'][] = ['open', 'skipped', 'failed'];

/**
 * What publications made of runs in a turn: one audit entry for each run that was moved, stopped or moved back, and the
 * result in the list of the publication. Ids and filters make a repeated turn harmless.
 */
export async function storeMoves(key: ConversationKey, trace: readonly TraceEntry[]): Promise<void> {
  const published = trace.filter(({ detail }) => detail?.['result'] !== undefined || detail?.['undo'] !== undefined);
  await Promise.all(published.flatMap((entry) => [storeAudit(key, entry), storeResult(entry)]));
}

const auditActions: Readonly<Record<string, AuditAction>> = { moved: 'run.moved', exited: 'run.moved', stopped: 'run.stopped_by_publish', undone: 'run.move_undone' };

async function storeAudit({ orgId, contactId }: ConversationKey, { at, runId = '', flowId = '', detail = {} }: TraceEntry): Promise<void> {
  const { result, undo, userId, ...facts } = detail;
  const action = auditActions[String(result ?? undo)];
  if (action === undefined) return;
  const actor: AuditRecord['actor'] = typeof userId === 'string' ? { kind: 'user', id: userId } : { kind: 'system' };
  const document: AuditRecord = { _id: `${action}:${runId}:${String(facts['toVersion'])}`, orgId, at: new Date(at), actor, action, target: { kind: 'run', id: runId }, details: { flowId, contactId, ...facts } };
  await auditWrites.write({ insertOne: { document } });
}

async function storeResult({ runId, flowId, detail = {} }: TraceEntry): Promise<void> {
  const { result, undo, code, toVersion } = detail;
  if (runId === undefined || flowId === undefined || typeof toVersion !== 'number') return;
  const _id = runMoveId(flowId, toVersion, runId);
  if (isResult(result)) await moveWrites.write({ updateOne: { filter: { _id, result: { $in: unsettled } }, update: { $set: { result, ...(typeof code === 'string' ? { reason: code } : {}) } } } });
  if (undo === 'undone' || undo === 'refused') await moveWrites.write({ updateOne: { filter: { _id, undo: 'open' }, update: { $set: { undo, ...(typeof code === 'string' ? { undoReason: code } : {}) } } } });
}

function isResult(value: unknown): value is RunMoveRecord['result'] {
  return ['moved', 'exited', 'kept', 'stopped', 'skipped'].includes(String(value));
}
