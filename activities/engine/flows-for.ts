import type { ContactView, LiveFlow, TestAudience } from '../../schemas/generated/types.ts';

/** A draft that runs for some contacts instead of the published version of its flow. */
export interface Trial {
  readonly flow: LiveFlow;
  readonly audience: TestAudience;
}

interface Flows {
  readonly live: readonly LiveFlow[];
  readonly trials: readonly Trial[];
}

/** By catalogue and by the drafts that count: always the same list, because the engine indexes the triggers of a list once. */
const made = new WeakMap<Flows, Map<string, readonly LiveFlow[]>>();

/** The flows that may start for a contact: drafts for those who try them, otherwise what is published. */
export function flowsFor(flows: Flows, contact: Pick<ContactView, 'tags' | 'phone'>): readonly LiveFlow[] {
  const drafts = flows.trials.filter(({ audience }) => isTester(audience, contact)).map(({ flow }) => flow);
  if (drafts.length === 0) return flows.live;
  const known = made.get(flows) ?? new Map<string, readonly LiveFlow[]>();
  made.set(flows, known);
  const key = drafts.map(({ flowId }) => flowId).join();
  const ids = new Set(drafts.map(({ flowId }) => flowId));
  const list = known.get(key) ?? [...flows.live.filter(({ flowId }) => !ids.has(flowId)), ...drafts];
  known.set(key, list);
  return list;
}

function isTester({ tags = [], phones = [] }: TestAudience, contact: Pick<ContactView, 'tags' | 'phone'>): boolean {
  return tags.some((tag) => contact.tags.includes(tag)) || (contact.phone !== undefined && phones.includes(contact.phone));
}
