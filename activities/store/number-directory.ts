import type { NumberRecord } from '../../schemas/generated/types.ts';
import { Cache } from './cache.ts';
import { NumberModel } from './models/numbers.ts';

/** A few seconds, so that a changed token or name counts soon, and a message costs no extra read. */
const cache = new Cache<string, NumberRecord | undefined>({ max: 5000, maxAgeMs: 3000 });

/** The business number with this phone number id, as of a few seconds ago; undefined when it is not connected here. */
export function findNumber(numberId: string): Promise<NumberRecord | undefined> {
  return cache.get(numberId, async (id) => (await NumberModel.findById(id).lean()) ?? undefined);
}

/** Makes the next look-up read again, after this process changed the number. */
export function forgetNumber(numberId: string): void {
  cache.forget(numberId);
}
