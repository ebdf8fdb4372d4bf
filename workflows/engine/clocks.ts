import type { TriggerClock } from '../../nodes/contract.ts';
import type { FlowPlan } from '../../schemas/generated/types.ts';
import { installedNodes, type NodeRegistry } from './registry.ts';

/** A trigger that starts its flow by the clock. */
export interface ClockedTrigger {
  nodeId: string;
  params: unknown;
  clock: TriggerClock;
}

/** The triggers of a plan that start it by the clock; those that are switched off do not. */
export function clockedTriggers(plan: FlowPlan, registry: NodeRegistry = installedNodes): ClockedTrigger[] {
  return plan.triggers.flatMap((nodeId) => {
    const node = plan.nodes[nodeId];
    const step = node === undefined || node.disabled === true ? undefined : registry.steps[node.type];
    return node === undefined || step === undefined || !('on' in step) || step.clock === undefined ? [] : [{ nodeId, params: node.params, clock: step.clock }];
  });
}
