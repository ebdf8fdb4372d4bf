import { limits } from '../../../schemas/limits.ts';
import type { FlowPlan, RunState } from '../../../schemas/generated/types.ts';
import { runIdOf } from '../ids.ts';
import type { Reason } from '../reasons.ts';
import { noteRun, type Sprint } from '../sprint.ts';
import { driveFrom, driveOut } from './drive.ts';
import { endRun } from './end-run.ts';
import { countsAsEventStart, entryOf } from './entry-rules.ts';
import { entryId, entryKey, flowOfEntry } from './entry-key.ts';
import { endChildren } from './children.ts';
import { outermostOf } from './family.ts';
import { noteGoalBefore } from './goal-before.ts';
import { failureOf } from './failure.ts';
import { keepMessage } from './keep-message.ts';
import { noteValues } from './note-values.ts';
import { park } from './park.ts';
import { handleIdsOf, isHeldBack } from './plan-of.ts';
import { queueStart } from './queue-start.ts';
import type { Start } from './start.ts';

/** Starts a run if the flow's entry rules allow it; otherwise says why not. queued: it starts by itself later. */
export function startRun(sprint: Sprint, start: Start): { run: RunState } | { refused: Reason; queued?: true } {
  const key = keyOrRefusal(sprint, start);
  if ('refused' in key) return key;
  const entry = entryOf(sprint, start.flow, start.plan, start.cause, key.key);
  if (!entry.allowed) return entry.queue === true ? queueStart(sprint, start) : { refused: entry.reason };
  const run = { ...newRun(sprint, start), ...key };
  if ([...sprint.state.runs, ...sprint.ended].some((other) => other.id === run.id)) return { refused: 'already_started' };
  for (const other of entry.interrupts) endRun(sprint, outermostOf(sprint, other), 'interrupted', { by: start.flow.flowId });
  sprint.state.runs.push(run);
  remember(sprint, start, run.key);
  if (start.message !== undefined) keepMessage(sprint, run, start.message);
  noteGoalBefore(sprint, start.plan, run);
  noteRun(sprint, 'start', run, { detail: { cause: start.cause, causeId: start.causeId, ...start.detail } });
  noteValues(sprint, run, run.variables);
  setOut(sprint, start.plan, run, start.nodeId);
  return { run };
}

function keyOrRefusal(sprint: Sprint, start: Start): { key?: string } | { refused: Reason } {
  try {
    const key = entryKey(sprint, start.plan, start);
    return key === undefined ? {} : { key };
  } catch (thrown) {
    return { refused: `entry_key_failed: ${failureOf(thrown).message}` };
  }
}

function newRun(sprint: Sprint, { flow, nodeId, cause, causeId, variables, replying }: Start): RunState {
  return {
    id: runIdOf(flow.flowId, causeId, sprint.conversationId),
    flowId: flow.flowId,
    planHash: flow.planHash,
    version: flow.version,
    startedAt: sprint.now,
    trigger: { nodeId, eventId: causeId },
    nodeId,
    visit: 0,
    variables: { ...variables },
    replying: cause === 'inbound' || replying === true,
    counters: { steps: 0, sinceWait: 0, perNode: {} },
  };
}

/**
 * The run goes to the node: a trigger is left at once, anything else is entered. While a person has the
 * conversation it is parked instead and sets out at the hand-back.
 */
export function setOut(sprint: Sprint, plan: FlowPlan, run: RunState, nodeId: string): void {
  delete run.parked;
  endChildren(sprint, run);
  const node = plan.nodes[nodeId];
  if (isHeldBack(sprint, run)) {
    park(sprint, run, nodeId);
  } else if (node !== undefined && sprint.registry.manifests[node.type]?.flags.trigger === true) {
    run.nodeId = nodeId;
    driveOut(sprint, plan, run, handleIdsOf(sprint.registry, node)[0] ?? 'next');
  } else {
    driveFrom(sprint, plan, run, nodeId);
  }
}

function remember(sprint: Sprint, { flow, cause }: Start, key: string | undefined): void {
  const { memory } = sprint.state;
  for (const id of new Set([flow.flowId, entryId(flow.flowId, key)])) {
    const { count = 0 } = memory.entries[id] ?? {};
    memory.entries[id] = { count: count + 1, enteredAt: sprint.now };
  }
  if (countsAsEventStart(cause)) memory.eventStarts = [...(memory.eventStarts ?? []), sprint.now].slice(-limits.maxEventStartsPerMinute);
  forgetEntries(sprint);
}

// Flows that are no longer live go first: nothing will ask for their entries again.
function forgetEntries(sprint: Sprint): void {
  const { entries } = sprint.state.memory;
  const excess = Object.keys(entries).length - limits.maxRememberedEntries;
  if (excess <= 0) return;
  const live = new Set(sprint.live.map((flow) => flow.flowId));
  const oldest = Object.entries(entries).sort(([oneId, one], [otherId, other]) => Number(live.has(flowOfEntry(oneId))) - Number(live.has(flowOfEntry(otherId))) || one.enteredAt - other.enteredAt);
  for (const [flowId] of oldest.slice(0, excess)) delete entries[flowId];
}
