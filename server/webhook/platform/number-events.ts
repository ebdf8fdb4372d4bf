import { own, textOf } from '../read/json.ts';
import type { PlatformFacts, Report } from './report.ts';

/** Sentences for what happens to one business number. Facts: Cloud API webhook reference, fields phone_number_* and security, November 2026. */
const numberOf = ({ content }: PlatformFacts): string => textOf(content['display_phone_number']) ?? 'A number';

/** phone_number_name_update: what became of the display name that was asked for. */
export function verifiedName(facts: PlatformFacts): Report {
  const { content } = facts;
  const name = textOf(content['requested_verified_name']) ?? '';
  const reason = textOf(content['rejection_reason']);
  switch (textOf(content['decision'])) {
    case 'APPROVED':
      return { level: 'info', text: `${numberOf(facts)}: the display name "${name}" was approved.` };
    case 'REJECTED':
      return { level: 'warning', text: `${numberOf(facts)}: the display name "${name}" was rejected${reason === undefined ? '' : ` (${reason})`}. Ask for another one in the WhatsApp Manager.` };
    default:
      return { level: 'info', text: `${numberOf(facts)}: the display name "${name}" is being checked.` };
  }
}

const qualityTexts: Readonly<Record<string, Report>> = {
  FLAGGED: { level: 'warning', text: 'was flagged, because people block or report it. Send less and better until it recovers; otherwise its limit is lowered after seven days.' },
  UNFLAGGED: { level: 'info', text: 'is not flagged any more.' },
  DOWNGRADE: { level: 'warning', text: 'may reach fewer people a day from now on.' },
  UPGRADE: { level: 'info', text: 'may reach more people a day from now on.' },
  ONBOARDING: { level: 'info', text: 'is set up and may send.' },
  THROUGHPUT_UPGRADE: { level: 'info', text: 'may send 1,000 messages a second from now on.' },
};

/** phone_number_quality_update: limits and throughput. */
export function numberQuality(facts: PlatformFacts): Report {
  const { content } = facts;
  const event = textOf(content['event']) ?? '';
  const tier = textOf(content['max_daily_conversations_per_business']) ?? textOf(content['current_limit']);
  const { level, text } = own(qualityTexts, event) ?? { level: 'info', text: `has a new state: ${event}.` };
  return { level, text: `${numberOf(facts)} ${text}${tier === undefined ? '' : ` Messaging limit: ${tier}.`}` };
}

/** security: somebody changes or wants to change the PIN of the number's two-step verification. */
export function security(facts: PlatformFacts): Report {
  const requester = textOf(facts.content['requester']);
  const who = requester === undefined ? 'Somebody' : `The person ${requester}`;
  switch (textOf(facts.content['event'])) {
    case 'PIN_RESET_REQUEST':
      return { level: 'urgent', text: `${numberOf(facts)}: ${who} asked to switch the PIN of two-step verification off. If that was nobody of yours, deny it in the WhatsApp Manager at once.` };
    case 'PIN_CHANGED':
      return { level: 'warning', text: `${numberOf(facts)}: the PIN of two-step verification was changed. Check that it was somebody of yours.` };
    default:
      return { level: 'warning', text: `${numberOf(facts)}: two-step verification was switched off as asked for. Set a new PIN.` };
  }
}

/** phone_number_username_update, business_username_updates: the name by which customers find the business. */
export function businessUsername(facts: PlatformFacts): Report {
  const { content } = facts;
  const username = textOf(content['username']);
  const status = textOf(content['status']) ?? textOf(content['decision']) ?? 'changed';
  return { level: /reject|delet|releas/i.test(status) ? 'warning' : 'info', text: `${numberOf(facts)}: the user name${username === undefined ? '' : ` @${username}`} of the business is now ${status.toLowerCase()}.` };
}
