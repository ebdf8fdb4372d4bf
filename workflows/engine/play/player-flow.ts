import type { FlowGraph, FlowKind, FlowPlan, LiveFlow } from '../../../schemas/generated/types.ts';
import { compilePlan } from '../compile-plan.ts';
import type { NodeRegistry } from '../registry.ts';

/** A flow that takes part, as drawn; it need not be published. */
export interface PlayerFlow {
  flowId: string;
  name: string;
  kind: FlowKind;
  graph: FlowGraph;
  version?: number;
}

/** As if it had been published: its plan is put among the plans. index: which of the flows it is, from 0. */
export function publishDrawn({ flowId, name, kind, graph, version = 1 }: PlayerFlow, index: number, plans: Map<string, FlowPlan>, registry: NodeRegistry): LiveFlow {
  const planHash = `${flowId}@${version}`;
  plans.set(planHash, compilePlan(flowId, kind, graph, registry));
  return { flowId, name, kind, version, planHash, priority: graph.settings.priority ?? 50, createdAt: index };
}
