import { fillSentence } from './fill-sentence.ts';

/**
 * What Parley itself tells people of the team in their notifications. The only place where these codes are born, with the
 * English that is stored and that the API speaks; other languages have theirs in builder-ui/src/locales/<language>/shell.json
 * under notices. Stored with notifications, so a code keeps its meaning. What flows and WhatsApp write is shown as written.
 */
export const notices = {
  assigned_in_turn: 'A conversation was assigned to you. Next in turn of {online} online',
  assigned_in_turn_note: 'A conversation was assigned to you. Next in turn of {online} online: {note}',
  assigned_least_busy: 'A conversation was assigned to you. Least busy of {online} online ({open} open)',
  assigned_least_busy_note: 'A conversation was assigned to you. Least busy of {online} online ({open} open): {note}',
  assigned_by_name: 'A conversation was assigned to you. Named in the flow',
  assigned_by_name_note: 'A conversation was assigned to you. Named in the flow: {note}',
  assigned_by_person: '{who} assigned the conversation with {contact} to you.',
  handed_over: '{who} handed {amount} conversations of {from} over to you.',
  budget_used: 'The flow "{flow}" was paused: its budget is used up. Raise the budget in its settings, or start it again tomorrow.',
  budget_of_today_used: 'The flow "{flow}" was paused: its budget of today is used up. Raise the budget in its settings, or start it again tomorrow.',
  portfolio_nearly_full: '{used} of the {limit} people to whom your WhatsApp portfolio may write first in 24 hours have been written to. Further messages of this kind will wait until there is room.',
  number_stopped: '{number} has stopped sending: {why}',
  numbers_stopped: 'All {amount} numbers of the account {account} have stopped sending: {why}',
  account_deleted: 'The account {account} was deleted. Its numbers cannot send or receive any more.',
  account_restricted: 'The account {account} is restricted: {what}. Look at it in the WhatsApp Manager.',
  account_broke_rule: 'The account {account} broke a rule of WhatsApp: {what}. Look at it in the WhatsApp Manager.',
  account_will_be_disabled: 'The account {account} will be disabled. Look at it in the WhatsApp Manager.',
  account_will_be_disabled_on: 'The account {account} will be disabled on {date}. Look at it in the WhatsApp Manager.',
  account_disabled: 'The account {account} was disabled: it cannot send any more. Look at it in the WhatsApp Manager.',
  account_disabled_on: 'The account {account} was disabled on {date}: it cannot send any more. Look at it in the WhatsApp Manager.',
  account_unsubscribed: 'The account {account} did not send its webhooks here any more. Parley has switched them on again; what customers wrote in between may be missing. Look for the program that switched them off.',
  account_rejected: 'The account {account} was rejected at its review. Look at it in the WhatsApp Manager.',
  // A number, and a template that flows send; `what` is another of these sentences, with its code as what_code.
  name_approved: '{number}: the display name "{name}" was approved.',
  name_rejected: '{number}: the display name "{name}" was rejected. Ask for another one in the WhatsApp Manager.',
  name_rejected_because: '{number}: the display name "{name}" was rejected ({reason}). Ask for another one in the WhatsApp Manager.',
  name_checked: '{number}: the display name "{name}" is being checked.',
  number_flagged: '{number} was flagged, because people block or report it. Send less and better until it recovers; otherwise its limit is lowered after seven days. Messaging limit: {limit}.',
  number_unflagged: '{number} is not flagged any more. Messaging limit: {limit}.',
  number_downgraded: '{number} may reach fewer people a day from now on. Messaging limit: {limit}.',
  number_upgraded: '{number} may reach more people a day from now on. Messaging limit: {limit}.',
  number_ready: '{number} is set up and may send. Messaging limit: {limit}.',
  number_faster: '{number} may send 1,000 messages a second from now on. Messaging limit: {limit}.',
  pin_off_asked: '{number}: Somebody asked to switch the PIN of two-step verification off. If that was nobody of yours, deny it in the WhatsApp Manager at once.',
  pin_off_asked_by: '{number}: The person {who} asked to switch the PIN of two-step verification off. If that was nobody of yours, deny it in the WhatsApp Manager at once.',
  pin_changed: '{number}: the PIN of two-step verification was changed. Check that it was somebody of yours.',
  pin_off: '{number}: two-step verification was switched off as asked for. Set a new PIN.',
  template_flagged: 'The template "{name}" ({language}) was flagged by WhatsApp because of its quality and may be paused.',
  template_paused: 'The template "{name}" ({language}) was paused by WhatsApp because of its quality: messages are held back or refused until the pause is over.',
  template_disabled: 'The template "{name}" ({language}) was disabled by WhatsApp and cannot be sent any more.',
  template_rejected: 'The template "{name}" ({language}) was rejected by WhatsApp.',
  template_being_deleted: 'The template "{name}" ({language}) is being deleted at WhatsApp.',
  template_deleted: 'The template "{name}" ({language}) was deleted at WhatsApp.',
  template_over_limit: 'The template "{name}" ({language}) cannot be sent: the account has more templates than allowed.',
  template_archived: 'The template "{name}" ({language}) was archived at WhatsApp.',
  template_moved: 'The template "{name}" ({language}) was moved from {from} to {to} by WhatsApp, which changes its price.',
  template_will_move: 'The template "{name}" ({language}) will be moved from {from} to {to} by WhatsApp, which changes its price.',
  template_low_quality: 'The template "{name}" ({language}) has a low quality: WhatsApp may pause it.',
  template_of_live_flow: '{what} The flow "{flow}" sends it: {steps}.',
  template_of_draft: '{what} The flow "{flow}" sends it once it is published: {steps}.',
} as const satisfies Readonly<Record<string, string>>;

export type NoticeCode = keyof typeof notices;
export type NoticeValues = Readonly<Record<string, string | number>>;

/** What a notification says: in English, and where Parley itself says it also as data for other languages. */
export interface NoticeWords {
  readonly text: string;
  readonly code?: NoticeCode;
  readonly values?: Record<string, string | number>;
}

/** A notice with the values of its sentence. */
export function notice(code: NoticeCode, values: NoticeValues): NoticeWords {
  return { code, values: { ...values }, text: fillSentence(notices[code], values) };
}
