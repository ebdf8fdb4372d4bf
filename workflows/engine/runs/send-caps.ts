import { limits } from '../../../schemas/limits.ts';
import type { SendCap } from '../../../schemas/generated/types.ts';
import type { Sprint } from '../sprint.ts';

/** How many automatic messages a contact may get in a rolling hour, whatever flows want. */
export function sendsPerHour({ organisation }: Sprint): number {
  return organisation.messaging?.sendsPerHour ?? limits.maxAutomaticSendsPerHour;
}

/** Remembers an automatic message that nobody asked for. */
export function rememberSend(sprint: Sprint, id: string, category: string): void {
  const { memory } = sprint.state;
  const recent = (memory.sent ?? []).filter(({ at }) => at > sprint.now - limits.rememberedSendsMs);
  memory.sent = [...recent, { at: sprint.now, category, id }].slice(-limits.maxRememberedSends);
}

/** A message that did not go out is not counted. */
export function forgetSend(sprint: Sprint, id: string): void {
  const { memory } = sprint.state;
  if (memory.sent !== undefined) memory.sent = memory.sent.filter((sent) => sent.id !== id);
}

/** When the cap has room again for a message of this category; undefined when it has now. */
export function cappedUntil(sprint: Sprint, { category: counted = 'marketing', limits: rules }: SendCap, category: string): number | undefined {
  if (counted !== 'any' && counted !== category) return undefined;
  const times = (sprint.state.memory.sent ?? []).filter((sent) => counted === 'any' || sent.category === counted).map(({ at }) => at);
  const full = rules.flatMap(({ count, periodMs }) => {
    const within = times.filter((at) => at > sprint.now - periodMs);
    const oldest = within.at(-count);
    return within.length < count || oldest === undefined ? [] : [oldest + periodMs];
  });
  return full.length === 0 ? undefined : Math.max(...full);
}
