import type { ConversationKey, RunRecord, RunState, TraceEntry } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';

/** A turn of the engine as far as stored runs depend on it. */
export interface RunTurn {
  readonly key: ConversationKey;
  readonly alive: readonly RunState[];
  /** Runs that ended in this turn, as they were in the end. */
  readonly ended: readonly RunState[];
  readonly trace: readonly TraceEntry[];
  readonly now: number;
}

/** The part of the trace that belongs to one run, and the run as it is to be stored. */
export interface RunChange {
  /** The run as the engine left it. */
  readonly run: RunState;
  readonly record: RunRecord;
  readonly entries: readonly TraceEntry[];
  /** What is added to its stored path: what happened to it and to its branches, in order. A branch has no path of its own. */
  readonly steps: readonly TraceEntry[];
  /** What it knows: a branch knows what the whole run knows. */
  readonly variables: RunState['variables'];
}

/** Every run the turn touched, itself or in one of its branches. */
export function runChanges(turn: RunTurn): RunChange[] {
  const entriesOf = Map.groupBy(turn.trace, (entry) => entry.runId);
  const runs = new Map([...turn.alive, ...turn.ended].map((run) => [run.id, run]));
  const wholeOf = (run: RunState): RunState => runs.get(run.parent?.root ?? run.id) ?? run;
  const stepsOf = Map.groupBy(turn.trace, ({ runId = '' }) => {
    const run = runs.get(runId);
    return run === undefined ? undefined : wholeOf(run).id;
  });
  const change = (run: RunState, record: (run: RunState, entries: readonly TraceEntry[]) => Partial<RunRecord> & Pick<RunRecord, 'status'>): RunChange[] => {
    const entries = entriesOf.get(run.id) ?? [];
    const steps = stepsOf.get(run.id) ?? [];
    return entries.length + steps.length === 0 ? [] : [{ run, entries, steps, variables: wholeOf(run).variables, record: { ...commonRecord(turn, run), ...record(run, entries) } }];
  };
  return [...turn.alive.flatMap((run) => change(run, aliveRecord)), ...turn.ended.flatMap((run) => change(run, endedRecord))];
}

function commonRecord({ key, now }: RunTurn, run: RunState) {
  return {
    _id: run.id,
    orgId: key.orgId,
    flowId: run.flowId,
    version: run.version,
    planHash: run.planHash,
    conversationId: conversationId(key.numberId, key.contactId),
    contactId: key.contactId,
    numberId: key.numberId,
    nodeId: run.nodeId,
    startedAt: new Date(run.startedAt),
    updatedAt: new Date(now),
    ...(run.parent === undefined ? {} : { parent: run.parent }),
    ...(run.goalAt === undefined ? {} : { goalAt: new Date(run.goalAt) }),
    ...(run.error === undefined ? {} : { error: run.error }),
  };
}

function aliveRecord(run: RunState) {
  const status = run.stuck === true ? 'stuck' : run.wait === undefined ? 'running' : 'waiting';
  return { status, ...(run.wait?.until === undefined ? {} : { wakeAt: new Date(run.wait.until) }) } satisfies Partial<RunRecord>;
}

function endedRecord(_run: RunState, entries: readonly TraceEntry[]) {
  const end = entries.findLast((entry) => entry.kind === 'end');
  return { status: 'ended', ...(end === undefined ? {} : { endedAt: new Date(end.at) }), ...(end?.outcome === undefined ? {} : { outcome: end.outcome }) } satisfies Partial<RunRecord>;
}
