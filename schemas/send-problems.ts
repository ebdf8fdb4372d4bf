import type { EngineError } from './generated/types.ts';

/**
 * Why a message waits, or has not been sent by a rule of ours. The only place where these codes are born, with the English
 * that the API speaks; other languages have theirs in builder-ui/src/locales/<language>/send-problems.json. Stored with
 * messages, so a code keeps its meaning. What WhatsApp itself refused is told by schemas/meta-errors.ts.
 */
export const sendProblems = {
  // A rule of the conversation, the contact or the flow.
  taken_over: 'A person has taken over the conversation.',
  blocked: 'The contact is blocked.',
  opted_out: 'The contact does not want messages like this.',
  undeliverable: 'WhatsApp does not deliver to this person at present: {why}',
  no_marketing_now: 'WhatsApp delivers no marketing messages to this person at present: {why}',
  window_closed: 'The 24-hour service window is closed.',
  capped: 'The contact has had as many messages as allowed in this time.',
  quiet_hours: 'It is night for the contact: the flow sends nothing in these hours.',
  budget: 'The budget of the flow is used up.',
  // The template.
  template_paused: 'The template "{name}" ({language}) is paused by WhatsApp because of its quality.',
  template_rejected: 'The template "{name}" ({language}) cannot be sent: WhatsApp has rejected it.',
  template_disabled: 'The template "{name}" ({language}) cannot be sent: WhatsApp has disabled it because of its quality.',
  template_being_deleted: 'The template "{name}" ({language}) cannot be sent: it is being deleted.',
  template_deleted: 'The template "{name}" ({language}) cannot be sent: it was deleted.',
  template_over_limit: 'The template "{name}" ({language}) cannot be sent: the account has more templates than allowed.',
  template_archived: 'The template "{name}" ({language}) cannot be sent: it is archived.',
  // The number and its speed.
  number_stopped: 'The number has stopped sending: {why}',
  token_unreadable: 'The stored access token cannot be read. Enter it again.',
  portfolio_full: 'The business portfolio has written to {used} people in 24 hours, as many as WhatsApp allows it. It goes on as room comes.',
  pair_limit: 'Too many messages to this contact in a short time.',
  turn_too_far: 'The number has more to send than it may at present.',
  sender_moved: 'The sender of this number is being moved or stopped.',
  // The road itself.
  earlier_first: 'An earlier message to this person goes first.',
  another_attempt: 'Another attempt is under way.',
  file_not_there: 'The file is not with WhatsApp yet.',
  unreachable: 'WhatsApp cannot be reached.',
  unknown_outcome: 'It is not known whether the message was sent, and it was not sent again.',
  // What it needs is gone.
  number_removed: 'The business number is not connected any more.',
  contact_removed: 'The contact does not exist any more.',
  timeout: 'The message waited in the queue until its deadline had passed.',
} as const satisfies Readonly<Record<string, string>>;

/** Said after the reason for which a message waited, when it waited too long. */
export const DEADLINE_PASSED = 'Its deadline has passed.';

export type SendProblemCode = keyof typeof sendProblems;

/** A reason with the values of its sentence. Part of the details of an error as `cause`. */
export interface SendProblem {
  readonly code: SendProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The part of an error that says the reason: in English, and as data for other languages. */
export function saying(code: SendProblemCode, values: SendProblem['values'] = {}): { message: string; details: { cause: SendProblem } } {
  const message = sendProblems[code].replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
  return { message, details: { cause: { code, values } } };
}

/** With what exactly was heard, as it was told: for those who look into it. */
export function withReason({ message, details }: ReturnType<typeof saying>, reason: string): Pick<EngineError, 'message' | 'details'> {
  return { message, details: { reason, ...details } };
}

/** The error of a message that a rule keeps back for good; reason is what flows read as send.reason. */
export function notSentError(code: SendProblemCode, values?: SendProblem['values'], reason: string = code): EngineError {
  const { message, details } = saying(code, values);
  return { code: 'NOT_SENT', class: reason, message, details: { reason, ...details } };
}
