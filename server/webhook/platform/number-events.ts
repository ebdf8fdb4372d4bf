import { notice, type NoticeCode } from '../../../schemas/notices.ts';
import { own, textOf } from '../read/json.ts';
import type { PlatformFacts, Report } from './report.ts';

/** Sentences for what happens to one business number. Facts: Cloud API webhook reference, fields phone_number_* and security, November 2026. */
const numberOf = ({ content }: PlatformFacts): string => textOf(content['display_phone_number']) ?? 'A number';

/** phone_number_name_update: what became of the display name that was asked for. */
export function verifiedName(facts: PlatformFacts): Report {
  const { content } = facts;
  const values = { number: numberOf(facts), name: textOf(content['requested_verified_name']) ?? '' };
  const reason = textOf(content['rejection_reason']);
  switch (textOf(content['decision'])) {
    case 'APPROVED':
      return { level: 'info', ...notice('name_approved', values) };
    case 'REJECTED':
      return { level: 'warning', ...(reason === undefined ? notice('name_rejected', values) : notice('name_rejected_because', { ...values, reason })) };
    default:
      return { level: 'info', ...notice('name_checked', values) };
  }
}

const qualityNotices: Readonly<Record<string, readonly [level: 'info' | 'warning', code: NoticeCode]>> = {
  FLAGGED: ['warning', 'number_flagged'],
  UNFLAGGED: ['info', 'number_unflagged'],
  DOWNGRADE: ['warning', 'number_downgraded'],
  UPGRADE: ['info', 'number_upgraded'],
  ONBOARDING: ['info', 'number_ready'],
  THROUGHPUT_UPGRADE: ['info', 'number_faster'],
};

/** phone_number_quality_update: limits and throughput. */
export function numberQuality(facts: PlatformFacts): Report {
  const { content } = facts;
  const event = textOf(content['event']) ?? '';
  const limit = textOf(content['max_daily_conversations_per_business']) ?? textOf(content['current_limit']) ?? '?';
  const known = own(qualityNotices, event);
  return known === undefined ? { level: 'info', text: `${numberOf(facts)} has a new state: ${event}. Messaging limit: ${limit}.` } : { level: known[0], ...notice(known[1], { number: numberOf(facts), limit }) };
}

/** security: somebody changes or wants to change the PIN of the number's two-step verification. */
export function security(facts: PlatformFacts): Report {
  const number = numberOf(facts);
  const who = textOf(facts.content['requester']);
  switch (textOf(facts.content['event'])) {
    case 'PIN_RESET_REQUEST':
      return { level: 'urgent', ...(who === undefined ? notice('pin_off_asked', { number }) : notice('pin_off_asked_by', { number, who })) };
    case 'PIN_CHANGED':
      return { level: 'warning', ...notice('pin_changed', { number }) };
    default:
      return { level: 'warning', ...notice('pin_off', { number }) };
  }
}

/** phone_number_username_update, business_username_updates: the name by which customers find the business. */
export function businessUsername(facts: PlatformFacts): Report {
  const { content } = facts;
  const username = textOf(content['username']);
  const status = textOf(content['status']) ?? textOf(content['decision']) ?? 'changed';
  return { level: /reject|delet|releas/i.test(status) ? 'warning' : 'info', text: `${numberOf(facts)}: the user name${username === undefined ? '' : ` @${username}`} of the business is now ${status.toLowerCase()}.` };
}
