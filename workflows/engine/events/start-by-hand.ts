import type { FlowValue, TriggerResult } from '../../../nodes/contract.ts';
import type { ControlEvent, FlowPlan, LiveFlow } from '../../../schemas/generated/types.ts';
import { triggerContext } from '../context/step-context.ts';
import { failureOf } from '../runs/fail-run.ts';
import { startRun } from '../runs/start-run.ts';
import type { Sprint } from '../sprint.ts';

/** Somebody starts one flow for this contact, in the inbox or through the API. Gives the reason when that cannot be done. */
export function startByHand(sprint: Sprint, event: ControlEvent): string | undefined {
  const flow = sprint.live.find((candidate) => candidate.flowId === event.flowId);
  const plan = flow === undefined ? undefined : sprint.plans.get(flow.planHash);
  if (flow === undefined || plan === undefined) return 'the flow is not published';
  const nodeId = event.nodeId ?? triggerByHand(sprint, plan);
  if (nodeId === undefined || plan.nodes[nodeId] === undefined) return 'the flow does not have this node';
  const answer = answerOf(sprint, flow, plan, nodeId, event);
  if (typeof answer === 'string') return answer;
  const variables = { ...(event.variables as Record<string, FlowValue> | undefined), ...answer.variables };
  const started = startRun(sprint, { flow, plan, nodeId, cause: 'control', causeId: event.id, variables, detail: answer.detail });
  return 'refused' in started ? started.refused : undefined;
}

/** The trigger that is made for it, otherwise the first. */
function triggerByHand(sprint: Sprint, plan: FlowPlan): string | undefined {
  const enabled = plan.triggers.filter((id) => plan.nodes[id]?.disabled !== true);
  return enabled.find((id) => takesControl(sprint, plan, id)) ?? enabled[0];
}

function takesControl(sprint: Sprint, plan: FlowPlan, nodeId: string): boolean {
  const node = plan.nodes[nodeId];
  return node !== undefined && sprint.registry.manifests[node.type]?.on?.includes('control') === true;
}

/** What the trigger makes of the values given with the start; any other node takes them as they are. */
function answerOf(sprint: Sprint, flow: LiveFlow, plan: FlowPlan, nodeId: string, event: ControlEvent): Extract<TriggerResult, { do: 'start' }> | string {
  const node = plan.nodes[nodeId];
  const step = node === undefined ? undefined : sprint.registry.steps[node.type];
  if (node === undefined || step === undefined || !('on' in step) || !takesControl(sprint, plan, nodeId)) return { do: 'start' };
  try {
    const result = step.on(triggerContext(sprint, flow, nodeId, undefined, undefined), node.params as never, event);
    return result.do === 'start' ? result : 'the conditions of its trigger are not met';
  } catch (thrown) {
    return failureOf(thrown).message;
  }
}
