import type { ExternalEvent, FlowPlan, RunState } from '../../schemas/generated/types.ts';
import type { NodeRegistry } from './registry.ts';
import { planOf } from './runs/plan-of.ts';
import { wholeOf } from './runs/family.ts';
import type { Sprint } from './sprint.ts';
import { readPointer } from './text/json-pointer.ts';

/** Calls of other systems come as events of this name and the name that the node has given its address. */
const prefix = 'callback.';
const known = new WeakMap<FlowPlan, ReadonlyMap<string, string>>();

export function callbackEventName(name: string): string {
  return `${prefix}${name}`;
}

/** The name in an event of that kind; undefined for every other event. */
export function callbackNameOf({ name }: ExternalEvent): string | undefined {
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
}

/** The addresses of a flow: name -> node, of all nodes whose manifest says that other systems call them. */
export function callbacksOf(registry: NodeRegistry, plan: FlowPlan): ReadonlyMap<string, string> {
  const cached = known.get(plan);
  if (cached !== undefined) return cached;
  const found = new Map<string, string>();
  for (const [id, { type, params }] of Object.entries(plan.nodes)) {
    const pointer = registry.manifests[type]?.callback;
    const name = pointer === undefined ? undefined : readPointer(params, pointer);
    if (typeof name === 'string') found.set(name, id);
  }
  known.set(plan, found);
  return found;
}

/** What texts read as {{ callback.<name> }}: the addresses of the run, from its start on. */
export function callbackUrls(sprint: Sprint, run: RunState): Record<string, string> {
  const whole = wholeOf(sprint, run);
  const plan = planOf(sprint, run);
  const { callbackUrl } = sprint;
  if (callbackUrl === undefined || plan === undefined) return {};
  return Object.fromEntries([...callbacksOf(sprint.registry, plan).keys()].map((name) => [name, callbackUrl(whole.id, name)]));
}
