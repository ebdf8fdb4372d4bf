import { durations, limits } from '../../../schemas/limits.ts';
import type { FlowPlan, LiveFlow, RunState } from '../../../schemas/generated/types.ts';
import { busyConversation, priorityOf, slotHolders } from '../routing/slot.ts';
import type { Reason } from '../reasons.ts';
import { runRulesOf } from '../run-rules.ts';
import type { Sprint } from '../sprint.ts';
import { entryId } from './entry-key.ts';
import { hasRoom } from './room.ts';
import type { StartCause } from './start.ts';

/** Whether a flow may be entered now, whom it interrupts, or in words why not. */
export type Entry = { allowed: true; interrupts: RunState[] } | { allowed: false; reason: Reason; queue?: true };

/** Applies re-entry, concurrency and the guards to one start. Asks only; changes nothing. */
export function entryOf(sprint: Sprint, flow: LiveFlow, plan: FlowPlan, cause: StartCause, key?: string): Entry {
  const reason = guarded(sprint, cause) ?? reentryRefusal(sprint, flow, plan, cause, key);
  if (reason !== undefined) return { allowed: false, reason };
  if (sprint.state.paused !== null && runRulesOf(plan).onAgentTakeover === 'end') return { allowed: false, reason: 'person_has_it' };
  return concurrency(sprint, flow, plan);
}

/** Whether the flow may push aside whoever holds the reply slot now. */
export function mayInterrupt(sprint: Sprint, plan: FlowPlan): boolean {
  const { concurrency: rule, priority } = runRulesOf(plan);
  if (rule === 'interrupt') return true;
  return rule === 'interrupt_lower' && slotHolders(sprint).every((run) => priorityOf(sprint, run) < priority);
}

function guarded(sprint: Sprint, cause: StartCause): Reason | undefined {
  const { memory } = sprint.state;
  if (!hasRoom(sprint, 1)) return 'too_many_runs';
  const recent = memory.eventStarts?.filter((at) => at > sprint.now - durations.MINUTE) ?? [];
  if (countsAsEventStart(cause) && recent.length >= limits.maxEventStartsPerMinute) return 'too_many_event_starts';
  return undefined;
}

/** Starts that flows can bring about in each other without anybody writing: what they change is an event again. */
export function countsAsEventStart(cause: StartCause): boolean {
  return cause === 'external' || cause === 'agent' || cause === 'flow';
}

function reentryRefusal(sprint: Sprint, { flowId }: LiveFlow, plan: FlowPlan, cause: StartCause, key: string | undefined): Reason | undefined {
  const { mode, afterMs = 0 } = runRulesOf(plan).reentry;
  if (mode === 'always') return undefined;
  if (sprint.state.runs.some((run) => run.flowId === flowId && run.key === key)) return 'already_inside';
  const entered = sprint.state.memory.entries[entryId(flowId, key)]?.enteredAt;
  // A person who starts a flow by hand means it, even if the contact has been through it before.
  if (entered === undefined || cause === 'control') return undefined;
  if (mode === 'once') return 'only_once';
  if (mode === 'after' && sprint.now - entered < afterMs) return 'too_recently';
  return undefined;
}

function concurrency(sprint: Sprint, { flowId }: LiveFlow, plan: FlowPlan): Entry {
  const { concurrency: rule, priority } = runRulesOf(plan);
  if (rule === 'parallel') return { allowed: true, interrupts: [] };
  const busy = busyConversation(sprint);
  const inside = [...slotHolders(sprint), ...(busy === undefined ? [] : [busy])];
  if (inside.length === 0 || rule === 'interrupt') return { allowed: true, interrupts: inside };
  if (rule === 'queue') return { allowed: false, reason: 'other_waits', queue: true };
  if (rule === 'skip') return { allowed: false, reason: 'other_waits' };
  // An earlier run of the same flow gives way: its rules allow to enter again, so the contact starts over.
  const stronger = inside.some((run) => run.flowId !== flowId && priorityOf(sprint, run) >= priority);
  return stronger ? { allowed: false, reason: 'stronger_waits' } : { allowed: true, interrupts: inside };
}
