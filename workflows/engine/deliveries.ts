import type { DeliveryEvent, FlowPlan, LiveFlow, NodeManifest } from '../../schemas/generated/types.ts';
import { readPointer } from './text/json-pointer.ts';

export type DeliveryStatus = DeliveryEvent['status'];

/** On its way a message gets from one to the next, though not every one is always reported. */
const onTheWay: readonly DeliveryStatus[] = ['sent', 'delivered', 'read', 'played'];

/** What is new with a status besides what was known: also what was skipped on the way, for what is read has arrived. */
export function newlyReached(status: DeliveryStatus, known: readonly string[]): DeliveryStatus[] {
  if (status === 'failed') return known.includes(status) ? [] : [status];
  const furthest = Math.max(-1, ...known.map((before) => onTheWay.findIndex((step) => step === before)));
  return onTheWay.slice(furthest + 1, onTheWay.indexOf(status) + 1);
}

/** The statuses that nodes of live flows look for; all others need not be told to any conversation. */
export function heardStatuses(live: readonly LiveFlow[], plans: ReadonlyMap<string, FlowPlan>, manifests: Readonly<Record<string, NodeManifest>>): ReadonlySet<string> {
  const nodes = live.flatMap(({ planHash }) => Object.values(plans.get(planHash)?.nodes ?? {}));
  return new Set(nodes.flatMap(({ type, params, disabled }) => {
    const hears = disabled === true ? undefined : manifests[type]?.hears;
    const status = hears === undefined ? undefined : readPointer(params, hears);
    return typeof status === 'string' ? [status] : [];
  }));
}
