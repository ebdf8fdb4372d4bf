import type { InboundEvent } from '../../../schemas/generated/types.ts';
import type { ChoiceRef } from '../ids.ts';
import { runRulesOf } from '../run-rules.ts';
import { startRun } from '../runs/start-run.ts';
import type { Sprint } from '../sprint.ts';
import type { Decision } from './decision.ts';

/** A choice of a run that has ended was tapped. Its flow, as it is live now, says what to do; true: the message is dealt with. */
export function staleChoiceTaken(sprint: Sprint, event: InboundEvent, decision: Decision, { runId, flowId }: ChoiceRef): boolean {
  const flow = sprint.live.find((candidate) => candidate.flowId === flowId);
  const plan = flow === undefined ? undefined : sprint.plans.get(flow.planHash);
  const rule = plan === undefined ? 'fallback' : (runRulesOf(plan).staleButton ?? 'fallback');
  if (flow === undefined || plan === undefined || rule === 'fallback') {
    decision.stale(runId, 'choice_ended');
    return false;
  }
  if (rule === 'ignore') {
    decision.stale(runId, 'choice_ended');
    decision.take('stale', 'choice_ignored');
    return true;
  }
  const nodeId = plan.triggers.find((id) => plan.nodes[id]?.disabled !== true);
  const started = nodeId === undefined ? { refused: 'no_trigger' } : startRun(sprint, { flow, plan, nodeId, cause: 'inbound', causeId: event.id, message: event.message });
  if ('refused' in started) {
    decision.stale(runId, `choice_cannot_restart: ${started.refused}`);
    return false;
  }
  decision.stale(runId, 'choice_ended');
  decision.take('stale', 'choice_restarts', started.run);
  return true;
}
