import { fillSentence } from './fill-sentence.ts';
import type { AssignReason } from './generated/types.ts';

/**
 * Why somebody has a conversation, or why it waits. The only place where these codes are born, with the English that the API
 * speaks; other languages have theirs in builder-ui/src/locales/<language>/inbox.json under assign.reasons. Stored with
 * conversations, so a code keeps its meaning.
 */
export const assignReasons = {
  in_turn: 'Next in turn of {online} online',
  least_busy: 'Least busy of {online} online ({open} open)',
  in_turn_after_waiting: 'Waited in the queue of {team}, then next in turn of {online} online',
  least_busy_after_waiting: 'Waited in the queue of {team}, then least busy of {online} online ({open} open)',
  named: 'Named in the flow',
  given: 'Assigned by {who}',
  handed_over: 'Handed over from {from} by {who}',
  took: 'Took it',
  took_over: 'Took over',
  queued_for_team: 'For {team}',
  nobody_free: 'Nobody of {team} is free',
  put_back: 'Put back into the queue',
  put_back_by: 'Put back into the queue by {who}',
} as const satisfies Readonly<Record<string, string>>;

export type AssignReasonCode = keyof typeof assignReasons;

/** A reason with the values of its sentence, and what the person or flow that assigned it noted. */
export function assignReason(code: AssignReasonCode, values: Readonly<Record<string, string | number>> = {}, note?: string): AssignReason {
  const words = fillSentence(assignReasons[code], values);
  return { code, values: { ...values }, text: note === undefined ? words : `${words}: ${note}`, ...(note === undefined ? {} : { note }) };
}
