import { limits } from '../../../schemas/limits.ts';
import type { SendCap, SentMessage } from '../../../schemas/generated/types.ts';
import type { Sprint } from '../sprint.ts';

/** How many automatic messages a contact may get in a rolling hour, whatever flows want. */
export function sendsPerHour({ organisation }: Sprint): number {
  return organisation.messaging?.sendsPerHour ?? limits.maxAutomaticSendsPerHour;
}

/** How many the contact has had in the last hour: all of this conversation, and those of other numbers that answered nothing. */
export function sendsLately({ state, sentElsewhere, now }: Sprint): number {
  const since = now - limits.sendGuardMs;
  return state.memory.sends.filter((at) => at > since).length + sentElsewhere.filter(({ at }) => at > since).length;
}

/** Remembers an automatic message that nobody asked for. */
export function rememberSend(sprint: Sprint, id: string, category: string): void {
  const { memory } = sprint.state;
  memory.sent = withSend(memory.sent, { at: sprint.now, category, id });
}

/** A list of messages with one more, without those that no cap can count any longer. */
export function withSend(sent: readonly SentMessage[] = [], message: SentMessage): SentMessage[] {
  const recent = sent.filter(({ at, id }) => at > message.at - limits.rememberedSendsMs && id !== message.id);
  return [...recent, message].slice(-limits.maxRememberedSends);
}

/** A message that did not go out is not counted. */
export function forgetSend(sprint: Sprint, id: string): void {
  const { memory } = sprint.state;
  if (memory.sent !== undefined) memory.sent = memory.sent.filter((sent) => sent.id !== id);
}

/** When the cap has room again for a message of this category; undefined when it has now. */
export function cappedUntil({ state, sentElsewhere, now }: Sprint, cap: SendCap, category: string): number | undefined {
  return fullUntil(cap, category, [...(state.memory.sent ?? []), ...sentElsewhere], now);
}

/** As cappedUntil, of the messages given. */
export function fullUntil({ category: counted = 'marketing', limits: rules }: SendCap, category: string, sent: readonly SentMessage[], now: number): number | undefined {
  if (counted !== 'any' && counted !== category) return undefined;
  const times = sent.filter((message) => counted === 'any' || message.category === counted).map(({ at }) => at).toSorted((one, other) => one - other);
  const full = rules.flatMap(({ count, periodMs }) => {
    const within = times.filter((at) => at > now - periodMs);
    const oldest = within.at(-count);
    return within.length < count || oldest === undefined ? [] : [oldest + periodMs];
  });
  return full.length === 0 ? undefined : Math.max(...full);
}
