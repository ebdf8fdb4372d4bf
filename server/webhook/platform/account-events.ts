import { notice } from '../../../schemas/notices.ts';
import { objectOf, objectsOf, own, textOf, type JsonObject } from '../read/json.ts';
import type { PlatformFacts, Report } from './report.ts';

/** Sentences for what happens to a whole account. Facts: Cloud API webhook reference, fields account_*, business_capability_update, flows and payment_configuration_update, November 2026. */
/** account_update: restrictions, bans, deletion, and changes that only inform. */
export function accountUpdate({ event, content }: PlatformFacts): Report {
  const account = event.wabaId ?? '';
  switch (event.type) {
    case 'ACCOUNT_DELETED':
      return { level: 'urgent', ...notice('account_deleted', { account }) };
    case 'ACCOUNT_RESTRICTION':
      return { level: 'urgent', ...notice('account_restricted', { account, what: restrictions(content) }) };
    case 'ACCOUNT_VIOLATION':
      return { level: 'urgent', ...notice('account_broke_rule', { account, what: textOf(objectOf(content['violation_info'])?.['violation_type']) ?? 'no reason was given' }) };
    case 'PARTNER_REMOVED':
    case 'PARTNER_APP_UNINSTALLED':
      return { level: 'warning', text: `The account ${account} was taken from a partner or its app (${readable(event.type)}). If that is how Parley is connected, messages stop: check the access in the WhatsApp Manager.` };
    case 'DISABLED_UPDATE':
      return banned(account, content);
    default:
      return { level: 'info', text: `The account ${account}: ${readable(event.type ?? 'something has changed')}.` };
  }
}

function banned(account: string, content: JsonObject): Report {
  const info = objectOf(content['ban_info']);
  const date = textOf(info?.['waba_ban_date']);
  const state = textOf(info?.['waba_ban_state']);
  if (state === 'REINSTATE') return { level: 'info', text: `The account ${account} was unlocked.` };
  if (state === 'SCHEDULE_FOR_DISABLE') return { level: 'urgent', ...(date === undefined ? notice('account_will_be_disabled', { account }) : notice('account_will_be_disabled_on', { account, date })) };
  return { level: 'urgent', ...(date === undefined ? notice('account_disabled', { account }) : notice('account_disabled_on', { account, date })) };
}

function restrictions(content: JsonObject): string {
  const list = objectsOf(content['restriction_info']).map((info) => {
    const until = Number(info['expiration']);
    return `${readable(textOf(info['restriction_type']) ?? 'restricted')}${Number.isFinite(until) && until > 0 ? ` until ${new Date(until * 1000).toISOString().slice(0, 10)}` : ''}`;
  });
  return list.length > 0 ? list.join(', ') : 'no details were given';
}

/** account_review_update */
export function accountReview({ event, content }: PlatformFacts): Report {
  const decision = textOf(content['decision']) ?? 'PENDING';
  return decision === 'REJECTED'
    ? { level: 'urgent', ...notice('account_rejected', { account: event.wabaId ?? '' }) }
    : { level: 'info', text: `Review of the account ${event.wabaId}: ${readable(decision)}.` };
}

/** account_alerts: WhatsApp grades them itself. */
export function accountAlert({ event, content }: PlatformFacts): Report {
  const alert = objectOf(content['alert_info']) ?? content;
  const severity = textOf(alert['alert_severity']) ?? 'INFORMATIONAL';
  const text = textOf(alert['alert_description']) ?? readable(textOf(alert['alert_type']) ?? 'alert');
  return { level: severity === 'CRITICAL' ? 'urgent' : severity === 'WARNING' ? 'warning' : 'info', text: `WhatsApp on the account ${event.wabaId}: ${text}` };
}

/** business_capability_update: limits of the whole portfolio. */
export function capability({ event, content }: PlatformFacts): Report {
  const limit = textOf(content['max_daily_conversations_per_business']) ?? textOf(content['max_daily_conversation_per_phone']);
  const phones = textOf(content['max_phone_numbers_per_business']) ?? textOf(content['max_phone_numbers_per_waba']);
  const parts = [...(limit === undefined ? [] : [`messaging limit ${limit}`]), ...(phones === undefined ? [] : [`at most ${phones} numbers`])];
  return { level: 'info', text: `The business of the account ${event.wabaId} has new limits: ${parts.length > 0 ? parts.join(', ') : 'see the details'}.` };
}

/** flows: state and health of forms (WhatsApp Flows). */
export function formEvent({ event, content }: PlatformFacts): Report {
  const id = textOf(content['flow_id']) ?? '';
  const state = textOf(content['new_status']);
  const message = textOf(content['message']);
  if (event.type === 'FLOW_STATUS_CHANGE') return { level: state === 'BLOCKED' || state === 'THROTTLED' ? 'urgent' : 'info', text: message ?? `The form ${id} is now ${readable(state ?? 'changed')}.` };
  const active = textOf(content['alert_state']) !== 'DEACTIVATED';
  return { level: active ? 'warning' : 'info', text: message ?? `The form ${id}: ${readable(event.type ?? 'changed')}${active ? '' : ' is over'}.` };
}

/** payment_configuration_update */
export function paymentConfiguration({ content }: PlatformFacts): Report {
  const status = textOf(content['status']) ?? 'changed';
  const works = /^active$/i.test(status);
  return { level: works ? 'info' : 'warning', text: `The payment configuration "${textOf(content['configuration_name']) ?? ''}" is ${readable(status)}.${works ? '' : ' Customers cannot pay with it until it is active.'}` };
}

const paymentWords: Readonly<Record<string, Report>> = {
  captured: { level: 'info', text: 'was paid' },
  pending: { level: 'info', text: 'is being paid' },
  failed: { level: 'warning', text: 'could not be paid; the customer may try again' },
};

/** statuses of the type payment: what became of a bill that was sent into a chat (Meta, Payments API). */
export function payment({ event, content }: PlatformFacts): Report {
  const details = objectOf(content['payment']);
  const amount = objectOf(details?.['amount']);
  const [value, offset] = [Number(amount?.['value']), Number(amount?.['offset'] ?? 1)];
  const sum = Number.isFinite(value / offset) ? ` of ${textOf(details?.['currency']) ?? ''} ${(value / offset).toFixed(2)}` : '';
  const status = textOf(content['status']) ?? 'changed';
  const { level, text } = own(paymentWords, status) ?? { level: 'info', text: `is now ${readable(status)}` };
  return { level, text: `The bill ${textOf(details?.['reference_id']) ?? event.messageId ?? ''}${sum} ${text}.` };
}

/** history: how far WhatsApp is in handing over what was written in the phone app before. */
export function historyImport({ event, content }: PlatformFacts): Report {
  const [error] = objectsOf(content['errors']);
  const [part] = objectsOf(content['history']);
  const progress = textOf(objectOf(part?.['metadata'])?.['progress']);
  if (error !== undefined || objectsOf(part?.['errors']).length > 0) return { level: 'info', text: `The business of the account ${event.wabaId} does not share what was written in the phone app before.` };
  return { level: 'info', text: `WhatsApp sent messages from before the account ${event.wabaId} was connected${progress === undefined ? '' : ` (${progress} %)`}. They stand in their conversations.` };
}

/** Whatever has no sentence of its own. */
export function otherEvent({ event }: PlatformFacts): Report {
  const what = event.type === undefined || event.type === event.field ? '' : ` (${readable(event.type)})`;
  return { level: 'info', text: `WhatsApp sent ${readable(event.field ?? 'something unknown')}${what} for the account ${event.wabaId}. It is kept.` };
}

/** WhatsApp's names of things as words. */
function readable(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ');
}
