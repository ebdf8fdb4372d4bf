import type { TriggerResult } from '../../../nodes/contract.ts';
import type { EngineEvent, LiveFlow, PlanNode, WatchState } from '../../../schemas/generated/types.ts';
import { triggerContext } from '../context/step-context.ts';
import { failureOf } from '../runs/failure.ts';
import { keepMessage } from '../runs/keep-message.ts';
import { isHeldBack, rulesOf } from '../runs/plan-of.ts';
import { startRun } from '../runs/start-run.ts';
import { note, type Sprint } from '../sprint.ts';

/** The armed state of one trigger in this conversation. */
export function watchOf(sprint: Sprint, flowId: string, nodeId: string): WatchState | undefined {
  return sprint.state.watches.find((watch) => watch.flowId === flowId && watch.nodeId === nodeId);
}

/** Arms a trigger, or sets its deadline anew. While a take-over freezes the flow's timers it counts from the hand-back. */
export function arm(sprint: Sprint, flow: LiveFlow, nodeId: string, event: EngineEvent, { until }: Extract<TriggerResult, { do: 'arm' }>): void {
  const { flowId, planHash, version } = flow;
  const before = watchOf(sprint, flowId, nodeId);
  const watch: WatchState = { flowId, planHash, version, nodeId, armedAt: sprint.now, until, eventId: event.id };
  if (isHeldBack(sprint, watch) && rulesOf(sprint, watch)?.timersDuringPause === 'freeze') watch.remainingMs = Math.max(0, until - sprint.now);
  if (before?.messageId !== undefined) watch.messageId = before.messageId;
  if (event.kind === 'inbound') keepMessage(sprint, watch, event.message);
  if (before === undefined) sprint.state.watches.push(watch);
  else sprint.state.watches[sprint.state.watches.indexOf(before)] = watch;
  note(sprint, 'arm', { flowId, version, nodeId, until });
}

export function disarm(sprint: Sprint, watch: WatchState, reason: string): void {
  const { watches } = sprint.state;
  watches.splice(watches.indexOf(watch), 1);
  const { flowId, version, nodeId } = watch;
  note(sprint, 'disarm', { flowId, version, nodeId, detail: { reason } });
}

/** The contact, or the trigger's settings, may have changed without an event while it was armed. */
function stillHolds(sprint: Sprint, flow: LiveFlow, watch: WatchState, { type, params }: PlanNode): boolean {
  const step = sprint.registry.steps[type];
  if (step === undefined || !('on' in step) || step.confirm === undefined) return true;
  const message = watch.messageId === undefined ? undefined : sprint.state.messages[watch.messageId];
  try {
    return step.confirm(triggerContext(sprint, flow, watch.nodeId, message, watch), params as never, watch.until);
  } catch (thrown) {
    note(sprint, 'error', { flowId: flow.flowId, version: flow.version, nodeId: watch.nodeId, detail: { ...failureOf(thrown) } });
    return false;
  }
}

/** The deadline of an armed trigger has come: its flow starts in the version that is live now, if that still has the trigger. */
export function startWatched(sprint: Sprint, watch: WatchState): void {
  const { flowId, version, nodeId, messageId } = watch;
  const flow = sprint.live.find((candidate) => candidate.flowId === flowId);
  const plan = flow === undefined ? undefined : sprint.plans.get(flow.planHash);
  const node = plan?.triggers.includes(nodeId) === true ? plan.nodes[nodeId] : undefined;
  if (flow === undefined || plan === undefined || node === undefined || node.disabled === true) {
    note(sprint, 'disarm', { flowId, version, nodeId, detail: { reason: 'trigger_not_live' } });
    return;
  }
  const message = messageId === undefined ? undefined : sprint.state.messages[messageId];
  if (!stillHolds(sprint, flow, watch, node)) {
    note(sprint, 'disarm', { flowId, version, nodeId, detail: { reason: 'holds_no_more' } });
    return;
  }
  const started = startRun(sprint, { flow, plan, nodeId, cause: 'timer', causeId: `${watch.eventId}@${watch.until}`, message });
  if ('refused' in started) note(sprint, 'ignore', { flowId, version: flow.version, nodeId, detail: { reason: started.refused, trigger: 'deadline' } });
}
