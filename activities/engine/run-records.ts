import type { ConversationKey, ConversationState, RunRecord, RunState, TraceEntry } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';

/** A turn of the engine as far as stored runs depend on it. */
export interface RunTurn {
  readonly key: ConversationKey;
  readonly before: ConversationState;
  readonly after: ConversationState;
  readonly trace: readonly TraceEntry[];
  /** Hash of the plan of a version, for runs that start and end in one turn. */
  readonly planHashOf: (flowId: string, version: number) => string | undefined;
  readonly now: number;
}

/** The part of the trace that belongs to one run, and where the run stands after it. */
export interface RunChange {
  readonly record: RunRecord;
  readonly entries: readonly TraceEntry[];
}

/** Every run the turn touched, as it is to be stored. */
export function runChanges(turn: RunTurn): RunChange[] {
  const entriesOf = Map.groupBy(
    turn.trace.filter((entry) => entry.runId !== undefined),
    (entry) => entry.runId ?? '',
  );
  return [...entriesOf].flatMap(([runId, entries]) => {
    const record = runRecord(runId, entries, turn);
    return record === undefined ? [] : [{ record, entries }];
  });
}

function runRecord(runId: string, entries: readonly TraceEntry[], turn: RunTurn): RunRecord | undefined {
  const alive = turn.after.runs.find((run) => run.id === runId);
  const known = alive ?? turn.before.runs.find((run) => run.id === runId);
  const start = entries.find((entry) => entry.kind === 'start');
  const flowId = known?.flowId ?? start?.flowId;
  const version = known?.version ?? start?.version;
  if (flowId === undefined || version === undefined) return undefined;
  const end = entries.findLast((entry) => entry.kind === 'end');
  const error = alive?.error ?? (end?.outcome?.startsWith('failed') ? errorOf(entries) : undefined);
  return {
    _id: runId,
    orgId: turn.key.orgId,
    flowId,
    version,
    planHash: known?.planHash ?? turn.planHashOf(flowId, version) ?? '',
    conversationId: conversationId(turn.key.numberId, turn.key.contactId),
    contactId: turn.key.contactId,
    numberId: turn.key.numberId,
    status: alive === undefined ? 'ended' : statusOf(alive),
    nodeId: alive?.nodeId ?? entries.findLast((entry) => entry.nodeId !== undefined)?.nodeId ?? known?.nodeId ?? '',
    startedAt: new Date(known?.startedAt ?? start?.at ?? turn.now),
    updatedAt: new Date(turn.now),
    ...(alive?.wait?.until === undefined ? {} : { wakeAt: new Date(alive.wait.until) }),
    ...(error === undefined ? {} : { error }),
    ...(alive === undefined ? { endedAt: new Date(end?.at ?? turn.now), ...(end?.outcome === undefined ? {} : { outcome: end.outcome }) } : {}),
  };
}

function statusOf(run: RunState): RunRecord['status'] {
  if (run.stuck === true) return 'stuck';
  return run.wait === undefined ? 'running' : 'waiting';
}

/** The trace names the error in the detail of its last error entry. */
function errorOf(entries: readonly TraceEntry[]): RunRecord['error'] | undefined {
  const detail = entries.findLast((entry) => entry.kind === 'error')?.detail;
  const { code, message } = detail ?? {};
  if (typeof code !== 'string') return undefined;
  return { code, message: typeof message === 'string' ? message : code };
}
