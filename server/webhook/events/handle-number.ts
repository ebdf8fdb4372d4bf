import { changeNumber, type NumberChange } from '../../../activities/speed/change-number.ts';
import type { ExplainedEvent, NumberRecord } from '../../../schemas/generated/types.ts';
import type { ServerContext } from '../../context.ts';
import { objectOf, objectsOf, own, textOf, type JsonObject } from '../read/json.ts';

type Numbers = readonly NumberRecord[];

/** A name was approved or rejected. */
export async function handleNumberName(_event: ExplainedEvent, content: JsonObject, numbers: Numbers, server: ServerContext): Promise<void> {
  const verifiedName = textOf(content['requested_verified_name']);
  if (textOf(content['decision']) === 'APPROVED' && verifiedName !== undefined) await changeEach(named(content, numbers), { facts: { verifiedName } }, server);
}

/** A number was flagged or is fine again, may send more, or faster. */
export async function handleNumberQuality(_event: ExplainedEvent, content: JsonObject, numbers: Numbers, server: ServerContext): Promise<void> {
  const event = textOf(content['event']);
  const tier = tierOf(content['max_daily_conversations_per_business']) ?? textOf(content['current_limit']);
  const status = event === 'FLAGGED' ? { status: 'FLAGGED' as const } : event === 'UNFLAGGED' ? { status: 'CONNECTED' as const } : {};
  await changeEach(named(content, numbers), { facts: { ...(event === 'THROUGHPUT_UPGRADE' ? { throughput: 'HIGH' } : {}), ...status } }, server);
  // The limit is the portfolio's, and this account's numbers all belong to it.
  if (tier !== undefined) await changeEach(numbers, { facts: { messagingTier: tier } }, server);
}

/** The limit of the portfolio has changed. */
export async function handleCapability(_event: ExplainedEvent, content: JsonObject, numbers: Numbers, server: ServerContext): Promise<void> {
  const tier = tierOf(content['max_daily_conversations_per_business']);
  if (tier !== undefined) await changeEach(numbers, { facts: { messagingTier: tier } }, server);
}

/** What events of an account make of its numbers. */
const statusAfter: Readonly<Record<string, 'RESTRICTED' | 'DISCONNECTED'>> = { ACCOUNT_RESTRICTION: 'RESTRICTED', ACCOUNT_DELETED: 'DISCONNECTED' };
/** The one restriction that leaves sending alone (Meta, account_update, restriction_info). */
const noMoreNumbers = 'RESTRICTED_ADD_PHONE_NUMBER_ACTION';

/** The account was restricted, blocked, deleted, or warned because of a breach of the rules. */
export async function handleAccount(event: ExplainedEvent, content: JsonObject, numbers: Numbers, server: ServerContext): Promise<void> {
  if (event.type === 'ACCOUNT_VIOLATION') {
    const violation = textOf(objectOf(content['violation_info'])?.['violation_type']) ?? event.type;
    await changeEach(numbers, { risk: { kind: 'account', detail: violation } }, server);
    return;
  }
  const restrictions = objectsOf(content['restriction_info']);
  if (restrictions.length > 0 && restrictions.every((info) => info['restriction_type'] === noMoreNumbers)) {
    await changeEach(numbers, { risk: { kind: 'account', detail: noMoreNumbers } }, server);
    return;
  }
  const status = event.type === 'DISABLED_UPDATE' ? banStatus(content) : own(statusAfter, event.type);
  if (status !== undefined) await changeEach(numbers, { facts: { status } }, server);
}

/** A ban may only be announced, or be taken back (Meta, account_update, ban_info). */
function banStatus(content: JsonObject): 'BANNED' | 'CONNECTED' | undefined {
  const state = textOf(objectOf(content['ban_info'])?.['waba_ban_state']);
  return state === 'SCHEDULE_FOR_DISABLE' ? undefined : state === 'REINSTATE' ? 'CONNECTED' : 'BANNED';
}

/** WhatsApp warns of something in the account; a serious warning is a sign of risk. */
export async function handleAlert(_event: ExplainedEvent, content: JsonObject, numbers: Numbers, server: ServerContext): Promise<void> {
  const alert = objectOf(content['alert_info']) ?? {};
  const [severity, type] = [textOf(alert['alert_severity']), textOf(alert['alert_type']) ?? 'alert'];
  if (severity !== 'CRITICAL' && severity !== 'WARNING') return;
  await changeEach(numbers, { risk: { kind: 'account', detail: type } }, server);
}

/** These events name a number only by its digits. */
function named(content: JsonObject, numbers: Numbers): Numbers {
  const digits = (text: string | undefined): string => (text ?? '').replace(/\D/g, '');
  return numbers.filter((number) => digits(number.displayPhoneNumber) === digits(textOf(content['display_phone_number'])));
}

/** A name such as TIER_2K, in older events a number of people. */
function tierOf(value: unknown): string | undefined {
  return typeof value === 'number' && value >= 0 ? String(value) : textOf(value);
}

async function changeEach(numbers: Numbers, change: NumberChange, server: ServerContext): Promise<void> {
  for (const { _id } of numbers) await changeNumber(_id, change, server.now());
}
