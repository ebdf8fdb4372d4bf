import type { FlowPlan, PlanNode } from '../../schemas/generated/types.ts';
import { ruledHandlesOf } from './handles.ts';
import type { NodeRegistry } from './registry.ts';

/** A drawn or compiled flow, as far as its ways go. */
export interface Ways {
  starts: Iterable<string>;
  /** Where a node leads. */
  from(nodeId: string): Iterable<string>;
}

const none: ReadonlySet<string> = new Set();

/**
 * The nodes inside a loop: what its body leads to and what can be reached in no other way than through the loop's node.
 * A way that comes back from them asks for the next round; any other way begins the loop anew.
 */
export function loopBody(nodeId: string, bodies: readonly string[], ways: Ways): ReadonlySet<string> {
  if (bodies.length === 0) return none;
  const outside = reach(ways.starts, nodeId, ways);
  return new Set([...reach(bodies, nodeId, ways)].filter((id) => !outside.has(id)));
}

function reach(starts: Iterable<string>, without: string, ways: Ways): Set<string> {
  const reached = new Set<string>();
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === without || reached.has(id)) continue;
    reached.add(id);
    open.push(...ways.from(id));
  }
  return reached;
}

const known = new WeakMap<PlanNode, ReadonlySet<string>>();

/** The same for a node of a plan; empty when it is no loop. */
export function planLoopBody(registry: NodeRegistry, plan: FlowPlan, nodeId: string): ReadonlySet<string> {
  const node = plan.nodes[nodeId];
  const manifest = node === undefined ? undefined : registry.manifests[node.type];
  if (node === undefined || manifest === undefined) return none;
  const cached = known.get(node);
  if (cached !== undefined) return cached;
  const bodies = ruledHandlesOf(manifest, node.params).flatMap(({ id, rule }) => (rule.loop === true ? (node.next[id] ?? []) : []));
  const body = loopBody(nodeId, bodies, { starts: plan.triggers, from: (id) => Object.values(plan.nodes[id]?.next ?? {}) });
  known.set(node, body);
  return body;
}
