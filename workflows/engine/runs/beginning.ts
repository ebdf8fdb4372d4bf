import type { FlowValue, TriggerResult } from '../../../nodes/contract.ts';
import type { FlowPlan, LiveFlow } from '../../../schemas/generated/types.ts';
import { triggerContext } from '../context/step-context.ts';
import type { Reason } from '../reasons.ts';
import type { Sprint } from '../sprint.ts';
import { failureOf } from './failure.ts';

/** Where a flow begins when it is started by hand or called by another one, and with which variables; the reason if it cannot. */
export interface Beginning {
  nodeId: string;
  variables: Record<string, FlowValue>;
  detail?: Record<string, FlowValue> | undefined;
}

interface Given {
  nodeId?: string | undefined;
  variables?: Readonly<Record<string, unknown>> | undefined;
}

/** What a start by hand or by another flow finds; nodeId names a node that is wanted instead of a trigger. */
export function beginningOf(sprint: Sprint, flow: Pick<LiveFlow, 'flowId'>, plan: FlowPlan, { nodeId: wanted, variables }: Given): Beginning | Reason {
  const nodeId = wanted ?? triggerByHand(sprint, plan);
  if (nodeId === undefined || plan.nodes[nodeId] === undefined) return 'node_missing';
  const given = { ...variables } as Record<string, FlowValue>;
  const answer = answerOf(sprint, flow, plan, nodeId, given);
  if (typeof answer === 'string') return answer;
  return { nodeId, variables: { ...given, ...answer.variables }, detail: answer.detail };
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
function answerOf(sprint: Sprint, flow: Pick<LiveFlow, 'flowId'>, plan: FlowPlan, nodeId: string, variables: Record<string, FlowValue>): Extract<TriggerResult, { do: 'start' }> | Reason {
  const node = plan.nodes[nodeId];
  const step = node === undefined ? undefined : sprint.registry.steps[node.type];
  if (node === undefined || step === undefined || !('on' in step) || !takesControl(sprint, plan, nodeId)) return { do: 'start' };
  try {
    const result = step.on(triggerContext(sprint, flow, nodeId, undefined, undefined), node.params as never, { kind: 'control', id: '', at: sprint.now, action: 'start', flowId: flow.flowId, variables });
    return result.do === 'start' ? result : 'conditions_not_met';
  } catch (thrown) {
    return `trigger_failed: ${failureOf(thrown).message}`;
  }
}
