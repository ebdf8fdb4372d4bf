import { Cache } from './cache.ts';
import { UserModel } from './models/users.ts';

const cache = new Cache<string, string | undefined>({ max: 5000, maxAgeMs: 60_000 });

/** Name of a person of the team, for display; a minute old at most. */
export function userName(userId: string): Promise<string | undefined> {
  return cache.get(userId, async (id) => (await UserModel.findById(id, { name: 1 }).lean())?.name);
}
