import type { FlowGraph, FlowPlan } from '../../schemas/generated/types.ts';
import { canonicalJson } from '../../workflows/engine/canonical-json.ts';

/**
 * Where contacts at a step that the draft no longer has would best go on: at the step that has taken its place (one of the
 * same type that is new, best with the same name or settings), else at the next step on their way that is still there.
 * "keep" when there is neither.
 */
export function suggestTarget(plan: FlowPlan, nodeId: string, draft: FlowGraph): string {
  return replacementOf(plan, nodeId, draft) ?? nextSurvivor(plan, nodeId, draft) ?? 'keep';
}

function replacementOf(plan: FlowPlan, nodeId: string, draft: FlowGraph): string | undefined {
  const gone = plan.nodes[nodeId];
  if (gone === undefined) return undefined;
  const fresh = draft.nodes.filter((node) => node.type === gone.type && !Object.hasOwn(plan.nodes, node.id));
  const alike = fresh.find((node) => (gone.label !== undefined && node.label === gone.label) || canonicalJson(node.params) === canonicalJson(gone.params));
  return alike?.id ?? (fresh.length === 1 ? fresh[0]?.id : undefined);
}

/** Breadth first along the exits, the ordinary way on first. */
function nextSurvivor(plan: FlowPlan, nodeId: string, draft: FlowGraph): string | undefined {
  const types = new Map(draft.nodes.map((node) => [node.id, node.type]));
  const seen = new Set([nodeId]);
  for (const id of seen) {
    const node = plan.nodes[id];
    if (id !== nodeId && node !== undefined && types.get(id) === node.type) return id;
    for (const [handle, next] of Object.entries(node?.next ?? {})) if (handle !== 'error') seen.add(next);
  }
  return undefined;
}
