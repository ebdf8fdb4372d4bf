import type { TextReader, TriggerStep } from '../../../nodes/contract.ts';
import type { EngineEvent, FlowPlan, LiveFlow, NodeManifest, PlanNode } from '../../../schemas/generated/types.ts';
import type { AdvanceInput } from '../engine-io.ts';
import type { NodeRegistry } from '../registry.ts';
import { fold } from '../text/fold.ts';

/** A trigger of a live flow, ready to be asked. */
export interface FiledTrigger {
  flow: LiveFlow;
  plan: FlowPlan;
  nodeId: string;
  node: PlanNode;
  step: TriggerStep;
  /** Age of the flow in the list, then place in the plan: candidates are asked in this order. */
  order: number;
}

type Facts = Pick<AdvanceInput, 'live' | 'plans'> & { registry: NodeRegistry };
type EventKind = NonNullable<NodeManifest['on']>[number];

/** The triggers of one type: those that see every event, and those filed under keys. */
interface Drawer {
  step: TriggerStep;
  always: FiledTrigger[];
  byKey: Map<string, FiledTrigger[]>;
}

const reader: TextReader = { fold };

/**
 * All triggers of a set of live flows, filed by kind of event and by the keys that their types name. Built once for
 * each set; a look-up costs what the event contains, however many flows there are.
 */
class TriggerIndex {
  readonly #drawers = new Map<EventKind, Map<string, Drawer>>();
  readonly #registry: NodeRegistry;
  /** Flows whose plan was not there when the index was built. */
  readonly #missing: LiveFlow[] = [];

  constructor({ live, plans, registry }: Facts) {
    this.#registry = registry;
    let order = 0;
    for (const flow of live) {
      const plan = plans.get(flow.planHash);
      if (plan === undefined) this.#missing.push(flow);
      for (const nodeId of plan?.triggers ?? []) if (plan !== undefined) this.#file(flow, plan, nodeId, (order += 1));
    }
  }

  /** Whether it still says what is live. */
  holds({ plans, registry }: Facts): boolean {
    return registry === this.#registry && !this.#missing.some((flow) => plans.has(flow.planHash));
  }

  /** The triggers that this event may concern, in their order. */
  candidates(event: EngineEvent): FiledTrigger[] {
    const found = new Set<FiledTrigger>();
    for (const { step, always, byKey } of this.#drawers.get(event.kind)?.values() ?? []) {
      for (const trigger of always) found.add(trigger);
      if (byKey.size === 0) continue;
      for (const key of step.index?.keysIn(reader, event) ?? []) for (const trigger of byKey.get(key) ?? []) found.add(trigger);
    }
    return [...found].sort((one, other) => one.order - other.order);
  }

  #file(flow: LiveFlow, plan: FlowPlan, nodeId: string, order: number): void {
    const node = plan.nodes[nodeId];
    const step = node === undefined ? undefined : this.#registry.steps[node.type];
    if (node === undefined || node.disabled === true || step === undefined || !('on' in step)) return;
    const trigger = { flow, plan, nodeId, node, step, order };
    const keys = step.index?.keysOf(reader, node.params as never);
    for (const kind of this.#registry.manifests[node.type]?.on ?? []) {
      const drawer = this.#drawer(kind, node.type, step);
      if (keys === undefined) drawer.always.push(trigger);
      else for (const key of new Set(keys)) append(drawer.byKey, key, trigger);
    }
  }

  #drawer(kind: EventKind, type: string, step: TriggerStep): Drawer {
    const ofKind = this.#drawers.get(kind) ?? new Map<string, Drawer>();
    this.#drawers.set(kind, ofKind);
    const drawer = ofKind.get(type) ?? { step, always: [], byKey: new Map<string, FiledTrigger[]>() };
    ofKind.set(type, drawer);
    return drawer;
  }
}

// The list is made anew whenever a flow is published, so its identity stands for its content.
const indexes = new WeakMap<readonly LiveFlow[], TriggerIndex>();

/** The triggers among the live flows that an event may concern. */
export function triggersFor(facts: Facts, event: EngineEvent): FiledTrigger[] {
  const known = indexes.get(facts.live);
  const index = known?.holds(facts) === true ? known : new TriggerIndex(facts);
  if (index !== known) indexes.set(facts.live, index);
  return index.candidates(event);
}

function append(filed: Map<string, FiledTrigger[]>, key: string, trigger: FiledTrigger): void {
  const present = filed.get(key);
  if (present === undefined) filed.set(key, [trigger]);
  else present.push(trigger);
}
