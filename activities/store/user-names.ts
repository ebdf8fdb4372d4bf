import { Cache } from './cache.ts';
import { UserModel } from './models/users.ts';

const cache = new Cache<string, string | undefined>({ max: 5000, maxAgeMs: 60_000 });

/** Name of a person of the team, for display; a minute old at most. Whoever is not known yet is looked for again. */
export async function userName(userId: string): Promise<string | undefined> {
  const name = await cache.get(userId, async (id) => (await UserModel.findById(id, { name: 1 }).lean())?.name);
  if (name === undefined) cache.forget(userId);
  return name;
}
