import type { FlowPlan, PlanNode, RunState } from '../../../schemas/generated/types.ts';
import { handlesOf } from '../handles.ts';
import type { NodeRegistry } from '../registry.ts';
import { runRulesOf, type RunRules } from '../run-rules.ts';
import type { Sprint } from '../sprint.ts';

/** The plan a run is pinned to; undefined if the store lost it. */
export function planOf(sprint: Sprint, run: { planHash: string }): FlowPlan | undefined {
  return sprint.plans.get(run.planHash);
}

/** Rules of the flow of a run or watch; undefined while its plan is missing. */
export function rulesOf(sprint: Sprint, run: { planHash: string }): RunRules | undefined {
  const plan = planOf(sprint, run);
  return plan === undefined ? undefined : runRulesOf(plan);
}

interface Pinned {
  planHash: string;
  nodeId: string;
  wait?: unknown;
  pending?: unknown;
}

/** Whether a person's take-over holds this run or watch back. */
export function isHeldBack(sprint: Sprint, pinned: Pinned): boolean {
  return sprint.state.paused !== null && rulesOf(sprint, pinned)?.onAgentTakeover !== 'ignore' && !isWithPeople(sprint, pinned);
}

/** Whether the run rests at a node that is about what the team does, so that a take-over is no reason to stop. */
export function isWithPeople(sprint: Sprint, { planHash, nodeId, wait, pending }: Pinned): boolean {
  if (wait === undefined && pending === undefined) return false;
  const node = planOf(sprint, { planHash })?.nodes[nodeId];
  return node !== undefined && sprint.registry.manifests[node.type]?.flags.withPeople === true;
}

const known = new WeakMap<PlanNode, readonly string[]>();

/** Ids of the handles of a node, the ordinary way on first; empty when its type is not installed. */
export function handleIdsOf(registry: NodeRegistry, node: PlanNode): readonly string[] {
  const cached = known.get(node);
  if (cached !== undefined) return cached;
  const manifest = registry.manifests[node.type];
  const ids = manifest === undefined ? [] : handlesOf(manifest, node.params).map((handle) => handle.id);
  known.set(node, ids);
  return ids;
}

/** The node at which a run stands. */
export function nodeAt(plan: FlowPlan, run: RunState): PlanNode | undefined {
  return plan.nodes[run.nodeId];
}
