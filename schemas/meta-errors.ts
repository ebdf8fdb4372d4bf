import { rulesFrom, type MetaErrorRule } from './meta-error-rule.ts';

/**
 * The one table of what the error codes of the WhatsApp Cloud API mean for us, used by everything that sends. Texts are
 * ours, written for the person who reads them in the inbox; Meta's own words are localised and change, so nothing ever
 * branches on them. docs/reference/whatsapp-errors.md is written from here.
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const cloud = rulesFrom('cloud');
const graph = rulesFrom('graph');
const limits = rulesFrom('limits');
const year26 = rulesFrom('year26');
const field = rulesFrom('field');

const token = graph.stop('credentials', 'number', 'WhatsApp does not accept the access token of this number. Enter a new one.');
const permission = graph.stop('credentials', 'number', 'The access token may not send from this number.');
const unavailable = cloud.unsure('WhatsApp is temporarily unavailable.');
const tooFast = limits.retry('throttled_number', 'number', [2 * SECOND, 2], 'The number sends faster than WhatsApp allows.');
const pin = cloud.refuse('number_set_up', 'The PIN of the number was refused, or too often tried.', 'number');
const setUp = cloud.refuse('number_set_up', 'WhatsApp refused a step of setting up the number.', 'number');
const marketingApi = cloud.refuse('bad_request', 'WhatsApp does not send this by its marketing interface.');

export const metaErrors: Readonly<Record<number, MetaErrorRule>> = {
  0: token,
  1: graph.unsure('WhatsApp reported an unknown error.'),
  2: graph.unsure('WhatsApp is temporarily unavailable.'),
  3: permission,
  4: limits.retry('throttled_number', 'number', [MINUTE, 2], 'The limit of calls of the app is reached.'),
  10: permission,
  33: graph.refuse('bad_request', 'Something the message refers to does not exist any more.'),
  100: graph.refuse('bad_request', 'WhatsApp refused a value of the message.'),
  102: token,
  104: token,
  190: token,
  368: cloud.stop('account', 'account', 'WhatsApp has blocked this account for a breach of its rules.'),
  80007: limits.retry('throttled_number', 'account', [MINUTE, 2], 'The limit of calls of the account is reached.'),

  130403: year26.refuse('undeliverable', 'The business has blocked this person.', 'contact'),
  130429: tooFast,
  // The experiment concerns marketing only, and who takes part changes.
  130472: cloud.refuse('no_marketing_now', 'The person takes part in an experiment of WhatsApp and gets no marketing messages.', 'contact', { quietMs: 24 * HOUR }),
  130497: cloud.refuse('undeliverable', 'This account may not write to people in that country.', 'contact'),

  131000: cloud.unsure('WhatsApp could not process the message.'),
  131005: permission,
  131008: cloud.refuse('bad_request', 'A required part of the message is missing.'),
  131009: cloud.refuse('bad_request', 'WhatsApp refused a value of the message.'),
  131014: cloud.refuse('media', 'WhatsApp could not load the file from its address.'),
  131016: unavailable,
  131021: cloud.refuse('undeliverable', 'A number cannot write to itself.'),
  131026: cloud.refuse('undeliverable', 'The message cannot be delivered: the person may not use WhatsApp, or an old version, or has not accepted its terms.', 'contact'),
  131030: cloud.refuse('undeliverable', 'A test number only writes to numbers on its list.'),
  131031: cloud.stop('account', 'account', 'The WhatsApp account is locked.'),
  131037: cloud.stop('account', 'number', 'The display name of this number has not been approved yet.'),
  131042: cloud.stop('account', 'account', 'WhatsApp cannot charge this account. Check the payment method.'),
  131044: field.stop('account', 'account', 'WhatsApp cannot charge this account. Check the payment method.'),
  131045: cloud.stop('account', 'number', 'The number is not registered correctly with WhatsApp.'),
  131047: cloud.refuse('window_closed', 'More than 24 hours have passed since the customer last wrote. Send an approved template.'),
  131048: cloud.retry('spam_limited', 'number', [2 * MINUTE, 2], 'WhatsApp has restricted this number because many messages were reported as spam.', { risk: true }),
  131049: cloud.refuse('no_marketing_now', 'WhatsApp did not deliver this marketing message, to protect the person from too many.', 'contact', { quietMs: 24 * HOUR }),
  131050: cloud.refuse('opted_out', 'The person has asked WhatsApp for no more marketing messages from this business.', 'contact'),
  131051: cloud.refuse('bad_request', 'WhatsApp does not support this type of message.'),
  131052: cloud.refuse('media', 'The file of the customer could not be loaded.'),
  131053: cloud.refuse('media', 'The file has a type or size that WhatsApp does not accept.'),
  131055: cloud.refuse('bad_request', 'WhatsApp does not allow this for the number.'),
  // Meta: wait 4^X seconds, X counted from 0.
  131056: limits.retry('throttled_pair', 'contact', [SECOND, 4], 'Too many messages to this contact in a short time.'),
  131057: cloud.retry('transient', 'number', [MINUTE, 1], 'The number is being upgraded by WhatsApp.'),
  131060: field.refuse('inbound', 'The content of the customer\'s message is not available.'),
  131061: year26.refuse('template', 'A template with a highest price cannot be sent this way.', 'template'),
  131062: year26.refuse('undeliverable', 'An authentication template needs the phone number of the person.'),
  131063: year26.refuse('template', 'Marketing messages are turned off for this number.'),
  131064: year26.refuse('template', 'The account has reached the limit of templates that were classified anew.'),

  132000: cloud.refuse('template', 'The template needs another number of values.'),
  132001: cloud.refuse('template', 'The template does not exist in this language, or is not approved.'),
  132005: cloud.refuse('template', 'The template is too long once its values are filled in.'),
  132007: cloud.refuse('template', 'The content of the template breaks the rules of WhatsApp.'),
  132008: cloud.refuse('template', 'A value of the template is not allowed.'),
  132012: cloud.refuse('template', 'A value of the template has the wrong form.'),
  132015: cloud.pause('WhatsApp has paused the template because of its quality.'),
  132016: cloud.refuse('template_paused', 'WhatsApp has disabled the template.', 'template'),
  132018: year26.refuse('template', 'A value of the template contains a line break, a tab or too many blanks.'),
  132068: cloud.refuse('template', 'The form has been blocked by WhatsApp.'),
  132069: cloud.retry('template', 'message', [10 * MINUTE, 2], 'The form may only be sent a few times an hour at present.'),

  133000: cloud.refuse('number_set_up', 'An earlier removal of the number was not finished. Remove it once more.', 'number'),
  133004: unavailable,
  133005: pin,
  133006: cloud.refuse('number_set_up', 'The number has to be verified again.', 'number'),
  133008: pin,
  133009: pin,
  133010: cloud.stop('account', 'number', 'The number is not registered with WhatsApp.'),
  133015: cloud.retry('transient', 'number', [5 * MINUTE, 1], 'The number was deleted a moment ago.'),
  133016: limits.refuse('number_set_up', 'The number was registered too often; it can be registered again after 72 hours.', 'number'),
  134011: cloud.stop('account', 'account', 'The terms of WhatsApp payments have not been accepted.'),
  134100: marketingApi,
  134101: marketingApi,
  134102: marketingApi,
  135000: cloud.refuse('bad_request', 'WhatsApp refused a value of the message.'),
  136024: setUp,
  136025: setUp,
  137000: cloud.refuse('identity_changed', 'The identity of the person has changed since it was last checked.'),
  2494100: field.retry('transient', 'number', [MINUTE, 1], 'The number is being maintained by WhatsApp.'),
};

/** Codes that come in ranges; a code of the table above goes first. */
export const metaErrorRanges: readonly { readonly from: number; readonly to: number; readonly about: string; readonly rule: MetaErrorRule }[] = [
  { from: 200, to: 299, about: 'permissions', rule: permission },
  { from: 138_000, to: 138_999, about: 'calls', rule: field.refuse('bad_request', 'WhatsApp refused a call.') },
  { from: 139_000, to: 139_199, about: 'forms and blocked people', rule: field.refuse('bad_request', 'WhatsApp refused to change a form or a list of blocked people.') },
  { from: 141_000, to: 141_010, about: 'state of health', rule: field.stop('account', 'number', 'WhatsApp reports that this number cannot send. Look at it in the WhatsApp Manager.') },
  { from: 2_388_000, to: 2_388_999, about: 'writing templates', rule: field.refuse('template', 'WhatsApp refused the template.') },
  { from: 2_593_000, to: 2_593_999, about: 'synchronising the phone app', rule: field.refuse('bad_request', 'WhatsApp could not synchronise with the phone app.') },
];

/** Subcode of code 100: the number does not exist, or the token may not see it. */
const UNKNOWN_OBJECT = 33;
const unknownNumber = graph.stop('credentials', 'number', 'The number does not exist, or the access token may not use it.');
const badRequest = graph.refuse('bad_request', 'WhatsApp refused the message.');

/** The rule for a code, given the HTTP status it came with; a code nobody has listed is judged by the status. */
export function metaErrorRule(code: number | undefined, httpStatus: number, subcode?: number): MetaErrorRule {
  if (code === 100 && subcode === UNKNOWN_OBJECT) return unknownNumber;
  // Documented for both: a 4xx is a fault of the request, a 5xx one of the service.
  if (code === 1 && httpStatus >= 400 && httpStatus < 500) return badRequest;
  const listed = code === undefined ? undefined : (metaErrors[code] ?? metaErrorRanges.find(({ from, to }) => code >= from && code <= to)?.rule);
  if (listed !== undefined) return listed;
  if (httpStatus === 429) return tooFast;
  if (httpStatus === 401) return token;
  if (httpStatus >= 500) return unavailable;
  return badRequest;
}
