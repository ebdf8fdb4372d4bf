import { Cache } from './cache.ts';
import { TeamModel } from './models/teams.ts';

const cache = new Cache<string, string | undefined>({ max: 1000, maxAgeMs: 60_000 });

/** Name of a team, for display; a minute old at most. One that is not known yet is looked for again. */
export async function teamName(teamId: string): Promise<string | undefined> {
  const name = await cache.get(teamId, async (id) => (await TeamModel.findById(id, { name: 1 }).lean())?.name);
  if (name === undefined) cache.forget(teamId);
  return name;
}
