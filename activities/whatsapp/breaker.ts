import { durations } from '../../schemas/limits.ts';
import { notice } from '../../schemas/notices.ts';
import type { NumberRecord } from '../../schemas/generated/types.ts';
import { tellAdministrators } from '../commands/tell-administrators.ts';
import { publish } from '../store/feed.ts';
import { NumberModel } from '../store/models/numbers.ts';
import { forgetNumber } from '../store/number-directory.ts';

export interface BreakerCause {
  /** Code of the Cloud API, as text, or what else went wrong: token, outage. */
  readonly code: string;
  /** What is wrong and what to do, for the administrator. */
  readonly message: string;
  /** account: every number of the same WhatsApp Business Account stands still. */
  readonly scope: 'number' | 'account';
}

/**
 * Stops everything from a number, or from all numbers of its account, that is in trouble: messages stay in their queues.
 * Only the first of many failing messages opens the breaker and tells the administrators, once an hour at most for the
 * same trouble. It closes when somebody repairs the number, or when the Cloud API answers again for it (number-workers.ts).
 */
export async function openBreaker(numberId: string, cause: BreakerCause, now: number): Promise<void> {
  const number = await NumberModel.findById(numberId).lean();
  if (number === null) return;
  const { orgId, wabaId } = number;
  const all = cause.scope === 'account' ? await NumberModel.find({ orgId, wabaId }).lean() : [number];
  let isNews = false;
  for (const one of all) if (await open(one, cause, now)) isNews = true;
  if (!isNews) return;
  const why = cause.message;
  // Messages that fail at the same moment stop the numbers of an account together; each of them has to say the same.
  const words = all.length === 1 ? notice('number_stopped', { number: number.displayPhoneNumber, why }) : notice('numbers_stopped', { amount: all.length, account: wabaId, why });
  await tellAdministrators(orgId, `breaker:${cause.scope === 'account' ? wabaId : numberId}:${cause.code}:${Math.floor(now / durations.HOUR)}`, { level: 'urgent', ...words }, now);
}

/** Lets a number send again, and with it all that stopped for the same trouble of its account. Returns false when no breaker was open. */
export async function closeBreaker(numberId: string): Promise<boolean> {
  const number = await NumberModel.findOneAndUpdate({ _id: numberId, breaker: { $exists: true } }, { $unset: { breaker: 1 } }, { returnDocument: 'before' }).lean();
  if (number === null) return false;
  const { orgId, wabaId, breaker } = number;
  const others = breaker?.scope === 'account' ? await NumberModel.find({ orgId, wabaId, 'breaker.code': breaker.code, 'breaker.scope': 'account' }).lean() : [];
  for (const { _id } of others) await NumberModel.updateOne({ _id, 'breaker.scope': 'account' }, { $unset: { breaker: 1 } });
  for (const { _id } of [number, ...others]) {
    forgetNumber(_id);
    publish({ orgId, topic: 'numbers', type: 'number.changed', id: _id, data: { breaker: null } });
  }
  return true;
}

/** False when it stands still already. */
async function open({ _id, orgId }: Pick<NumberRecord, '_id' | 'orgId'>, cause: BreakerCause, now: number): Promise<boolean> {
  const breaker = { since: new Date(now), ...cause };
  const { modifiedCount } = await NumberModel.updateOne({ _id, breaker: { $exists: false } }, { $set: { breaker } });
  forgetNumber(_id);
  if (modifiedCount === 0) return false;
  publish({ orgId, topic: 'numbers', type: 'number.changed', id: _id, data: { breaker: { ...breaker, since: breaker.since.toISOString() } } });
  return true;
}
