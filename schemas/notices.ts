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
  return { code, values: { ...values }, text: notices[code].replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all)) };
}
