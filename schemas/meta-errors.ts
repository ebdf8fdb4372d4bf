/**
 * What the error codes of the WhatsApp Cloud API mean for us. Source: Meta, "Cloud API error codes" and "Handling
 * errors" (read November 2026), completed by what integrations observe. Texts are ours, written for the person who
 * reads them in the inbox; Meta's own words are localised and change, so nothing ever branches on them.
 */

/**
 * refuse: this message will never go out as it is. retry: nothing was sent, and the same may work later.
 * reconcile: it may have been sent, so only a status webhook can tell. stop_number: nothing from this number goes
 * out until a person has acted.
 */
export type MetaErrorAction = 'refuse' | 'retry' | 'reconcile' | 'stop_number';

/** Closed list; readable in flows as error.class. */
export type MetaErrorClass =
  | 'bad_request'
  | 'credentials'
  | 'account'
  | 'throttled_number'
  | 'throttled_pair'
  | 'transient'
  | 'window_closed'
  | 'no_marketing_now'
  | 'opted_out'
  | 'undeliverable'
  | 'template'
  | 'template_paused'
  | 'media'
  | 'identity_changed';

export interface MetaErrorRule {
  readonly class: MetaErrorClass;
  readonly action: MetaErrorAction;
  readonly message: string;
  /** With retry: the first pause in milliseconds; it grows by `factor` with every attempt. */
  readonly delayMs?: number;
  readonly factor?: number;
}

const refuse = (errorClass: MetaErrorClass, message: string): MetaErrorRule => ({ class: errorClass, action: 'refuse', message });
const stop = (errorClass: 'credentials' | 'account', message: string): MetaErrorRule => ({ class: errorClass, action: 'stop_number', message });
const unsure = (message: string): MetaErrorRule => ({ class: 'transient', action: 'reconcile', message });
const retry = (errorClass: MetaErrorClass, delayMs: number, factor: number, message: string): MetaErrorRule => ({ class: errorClass, action: 'retry', message, delayMs, factor });

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const token = stop('credentials', 'WhatsApp does not accept the access token of this number. Enter a new one.');
const permission = stop('credentials', 'The access token may not send from this number.');

export const metaErrors: Readonly<Record<number, MetaErrorRule>> = {
  0: token,
  3: permission,
  10: permission,
  102: token,
  104: token,
  190: token,
  131005: permission,
  368: stop('account', 'WhatsApp has blocked this account for a breach of its rules.'),
  131031: stop('account', 'The WhatsApp account is locked.'),
  131042: stop('account', 'WhatsApp cannot charge this account. Check the payment method.'),
  131044: stop('account', 'WhatsApp cannot charge this account. Check the payment method.'),
  131045: stop('account', 'The number is not registered correctly with WhatsApp.'),
  131048: stop('account', 'WhatsApp has restricted this number because many messages were reported as spam.'),
  131037: stop('account', 'The display name of this number has not been approved yet.'),
  133010: stop('account', 'The number is not registered with WhatsApp.'),
  134011: stop('account', 'The terms of WhatsApp payments have not been accepted.'),

  4: retry('throttled_number', MINUTE, 2, 'The limit of calls of the app is reached.'),
  80007: retry('throttled_number', MINUTE, 2, 'The limit of calls of the account is reached.'),
  130429: retry('throttled_number', 2 * SECOND, 2, 'The number sends faster than WhatsApp allows.'),
  // Meta: wait 4^X seconds, X counted from 0.
  131056: retry('throttled_pair', SECOND, 4, 'Too many messages to this contact in a short time.'),
  131057: retry('transient', MINUTE, 1, 'The number is being upgraded by WhatsApp.'),
  133015: retry('transient', 5 * MINUTE, 1, 'The number was deleted a moment ago.'),
  132069: retry('template', 10 * MINUTE, 2, 'The form may only be sent a few times an hour at present.'),

  1: unsure('WhatsApp reported an unknown error.'),
  2: unsure('WhatsApp is temporarily unavailable.'),
  131000: unsure('WhatsApp could not process the message.'),
  131016: unsure('WhatsApp is temporarily unavailable.'),
  133004: unsure('WhatsApp is temporarily unavailable.'),

  131047: refuse('window_closed', 'More than 24 hours have passed since the customer last wrote. Send an approved template.'),
  131049: refuse('no_marketing_now', 'WhatsApp did not deliver this marketing message, to protect the person from too many.'),
  130472: refuse('no_marketing_now', 'The person takes part in an experiment of WhatsApp and gets no marketing messages.'),
  131050: refuse('opted_out', 'The person has asked WhatsApp for no more marketing messages from this business.'),
  130403: refuse('undeliverable', 'The business has blocked this person.'),
  130497: refuse('undeliverable', 'This account may not write to people in that country.'),
  131021: refuse('undeliverable', 'A number cannot write to itself.'),
  131026: refuse('undeliverable', 'The message cannot be delivered: the person may not use WhatsApp, or an old version, or has not accepted its terms.'),
  131030: refuse('undeliverable', 'A test number only writes to numbers on its list.'),
  131062: refuse('undeliverable', 'An authentication template needs the phone number of the person.'),
  137000: refuse('identity_changed', 'The identity of the person has changed since it was last checked.'),

  131014: refuse('media', 'WhatsApp could not load the file from its address.'),
  131052: refuse('media', 'The file of the customer could not be loaded.'),
  131053: refuse('media', 'The file has a type or size that WhatsApp does not accept.'),

  132000: refuse('template', 'The template needs another number of values.'),
  132001: refuse('template', 'The template does not exist in this language, or is not approved.'),
  132005: refuse('template', 'The template is too long once its values are filled in.'),
  132007: refuse('template', 'The content of the template breaks the rules of WhatsApp.'),
  132008: refuse('template', 'A value of the template is not allowed.'),
  132012: refuse('template', 'A value of the template has the wrong form.'),
  132018: refuse('template', 'A value of the template contains a line break, a tab or too many blanks.'),
  132068: refuse('template', 'The form has been blocked by WhatsApp.'),
  132015: refuse('template_paused', 'WhatsApp has paused the template because of its quality.'),
  132016: refuse('template_paused', 'WhatsApp has disabled the template.'),

  33: refuse('bad_request', 'Something the message refers to does not exist any more.'),
  100: refuse('bad_request', 'WhatsApp refused a value of the message.'),
  131008: refuse('bad_request', 'A required part of the message is missing.'),
  131009: refuse('bad_request', 'WhatsApp refused a value of the message.'),
  131051: refuse('bad_request', 'WhatsApp does not support this type of message.'),
  131055: refuse('bad_request', 'WhatsApp does not allow this for the number.'),
  135000: refuse('bad_request', 'WhatsApp refused a value of the message.'),
};

/** Subcode of code 100: the number does not exist, or the token may not see it. */
const UNKNOWN_OBJECT = 33;

/** The rule for a code, given the HTTP status it came with; a code nobody has listed is judged by the status. */
export function metaErrorRule(code: number | undefined, httpStatus: number, subcode?: number): MetaErrorRule {
  if (code === 100 && subcode === UNKNOWN_OBJECT) return stop('credentials', 'The number does not exist, or the access token may not use it.');
  // Documented for both: a 4xx is a fault of the request, a 5xx one of the service.
  if (code === 1 && httpStatus >= 400 && httpStatus < 500) return refuse('bad_request', 'WhatsApp refused the message.');
  const listed = code === undefined ? undefined : metaErrors[code];
  if (listed !== undefined) return listed;
  if (code !== undefined && code >= 200 && code <= 299) return permission;
  if (httpStatus === 429) return retry('throttled_number', 2 * SECOND, 2, 'The number sends faster than WhatsApp allows.');
  if (httpStatus === 401) return token;
  if (httpStatus >= 500) return unsure('WhatsApp is temporarily unavailable.');
  return refuse('bad_request', 'WhatsApp refused the message.');
}

/** The pause before attempt number `attempt` (from 1) is repeated, at most an hour. Milliseconds. */
export function retryDelay(rule: MetaErrorRule, attempt: number): number {
  return Math.min((rule.delayMs ?? 2 * SECOND) * (rule.factor ?? 2) ** Math.max(attempt - 1, 0), 60 * MINUTE);
}
