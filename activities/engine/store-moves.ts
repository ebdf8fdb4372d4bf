import type { AuditRecord, ConversationKey, TraceEntry } from '../../schemas/generated/types.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { AuditModel } from '../store/models/audit-log.ts';

/** One audit entry for every run that a publication moved to another version. The id makes a repeated turn harmless. */
export async function storeMoves(key: ConversationKey, trace: readonly TraceEntry[]): Promise<void> {
  const moves = trace.filter((entry) => entry.kind === 'move' && entry.runId !== undefined);
  await Promise.all(moves.map((entry) => store(key, entry)));
}

async function store({ orgId }: ConversationKey, { at, runId = '', flowId = '', version = 0, detail = {} }: TraceEntry): Promise<void> {
  const userId = detail['userId'];
  const actor: AuditRecord['actor'] = typeof userId === 'string' ? { kind: 'user', id: userId } : { kind: 'system' };
  const entry: AuditRecord = { _id: `move:${runId}:${version}`, orgId, at: new Date(at), actor, action: 'run.moved', target: { kind: 'run', id: runId }, details: { flowId, toVersion: version, ...detail } };
  try {
    await AuditModel.create(entry);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
