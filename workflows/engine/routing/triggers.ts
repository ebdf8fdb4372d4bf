import type { TriggerResult, TriggerStep } from '../../../nodes/contract.ts';
import type { EngineEvent, FlowPlan, LiveFlow } from '../../../schemas/generated/types.ts';
import { triggerContext } from '../context/step-context.ts';
import type { Reason } from '../reasons.ts';
import { failureOf } from '../runs/failure.ts';
import { startRun } from '../runs/start-run.ts';
import { note, type Sprint } from '../sprint.ts';
import { triggersFor, type FiledTrigger } from './trigger-index.ts';
import { arm, disarm, watchOf } from './watches.ts';

/** A trigger that wants to start its flow because of an event. */
export interface Match {
  flow: LiveFlow;
  plan: FlowPlan;
  nodeId: string;
  rank: 0 | 1 | 2;
  result: Extract<TriggerResult, { do: 'start' }>;
}

/** Shows an event to the triggers of live flows that it may concern: arms and disarms at once, and gives those that want to start, best first. */
export function consultTriggers(sprint: Sprint, event: EngineEvent, change: 'arming' | 'nothing' = 'arming'): Match[] {
  const matches: Match[] = [];
  for (const trigger of triggersFor(sprint, event)) consult(sprint, event, { trigger, change, matches });
  return matches.sort(better);
}

/** Starts the flow of a match; the refusal in words if its entry rules forbid it. */
export function startMatch(sprint: Sprint, { flow, plan, nodeId, result }: Match, event: EngineEvent): { runId: string } | { refused: Reason; queued?: true } {
  const message = event.kind === 'inbound' ? event.message : undefined;
  const { variables, detail } = result;
  const started = startRun(sprint, { flow, plan, nodeId, cause: event.kind, causeId: event.id, message, variables, detail });
  return 'run' in started ? { runId: started.run.id } : started;
}

interface Consultation {
  trigger: FiledTrigger;
  change: 'arming' | 'nothing';
  matches: Match[];
}

function consult(sprint: Sprint, event: EngineEvent, { trigger, change, matches }: Consultation): void {
  const { flow, plan, nodeId, node, step } = trigger;
  const watch = watchOf(sprint, flow.flowId, nodeId);
  const message = event.kind === 'inbound' ? event.message : undefined;
  let result: TriggerResult;
  try {
    result = step.on(triggerContext(sprint, flow, nodeId, message, watch), node.params as never, event);
  } catch (thrown) {
    const { code, message: words } = failureOf(thrown);
    note(sprint, 'error', { flowId: flow.flowId, version: flow.version, nodeId, detail: { code, message: words } });
    return;
  }
  if (result.do === 'start') matches.push({ flow, plan, nodeId, rank: rankOf(step, node.params), result });
  if (change === 'nothing') return;
  if (result.do === 'arm') arm(sprint, flow, nodeId, event, result);
  if (result.do === 'disarm' && watch !== undefined) disarm(sprint, watch, event.kind);
}

/** How exact a trigger is: 0 before 1; 2 is a fallback. */
export function rankOf({ rank = 0 }: TriggerStep, params: unknown): 0 | 1 | 2 {
  return typeof rank === 'function' ? rank(params as never) : rank;
}

/** The documented order: fallback triggers come last whatever their priority; ties go to the more exact trigger, then to the older flow. */
export function better(one: Pick<Match, 'flow' | 'rank'>, other: Pick<Match, 'flow' | 'rank'>): number {
  return (
    Number(one.rank === 2) - Number(other.rank === 2) ||
    other.flow.priority - one.flow.priority ||
    one.rank - other.rank ||
    one.flow.createdAt - other.flow.createdAt ||
    (one.flow.flowId < other.flow.flowId ? -1 : Number(one.flow.flowId > other.flow.flowId))
  );
}
