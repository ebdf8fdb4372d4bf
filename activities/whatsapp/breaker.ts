import { limits } from '../../schemas/limits.ts';
import { storeNotifications } from '../commands/notify.ts';
import { publish } from '../store/feed.ts';
import { NumberModel } from '../store/models/numbers.ts';
import { UserModel } from '../store/models/users.ts';
import { forgetNumber } from '../store/number-directory.ts';

export interface BreakerCause {
  /** Code of the Cloud API, as text. */
  readonly code: string;
  /** What is wrong and what to do, for the administrator. */
  readonly message: string;
}

/**
 * Stops everything from a number whose account is in trouble: messages stay in its queue. Only the first of many
 * failing messages opens the breaker and tells the administrators. It closes when somebody repairs the number, or
 * when the Cloud API answers again for it (number-workers.ts).
 */
export async function openBreaker(numberId: string, cause: BreakerCause, now: number): Promise<void> {
  const since = new Date(now);
  const number = await NumberModel.findOneAndUpdate({ _id: numberId, breaker: { $exists: false } }, { $set: { breaker: { since, ...cause } } }, { returnDocument: 'after' }).lean();
  forgetNumber(numberId);
  if (number === null) return;
  const { orgId, displayPhoneNumber } = number;
  publish({ orgId, topic: 'numbers', type: 'number.changed', id: numberId, data: { breaker: { since: since.toISOString(), ...cause } } });
  const administrators = await UserModel.find({ orgId, role: 'administrator', disabledAt: { $exists: false } }).select('_id').lean();
  const text = `${displayPhoneNumber} has stopped sending: ${cause.message}`.slice(0, limits.notificationLength);
  await storeNotifications(administrators.map(({ _id: userId }) => ({ _id: `breaker:${numberId}:${now}:${userId}`, orgId, userId, level: 'urgent', text, createdAt: since })));
}

/** Lets a number send again. Returns false when no breaker was open. */
export async function closeBreaker(numberId: string): Promise<boolean> {
  const number = await NumberModel.findOneAndUpdate({ _id: numberId, breaker: { $exists: true } }, { $unset: { breaker: 1 } }, { returnDocument: 'after' }).lean();
  forgetNumber(numberId);
  if (number === null) return false;
  publish({ orgId: number.orgId, topic: 'numbers', type: 'number.changed', id: numberId, data: { breaker: null } });
  return true;
}
