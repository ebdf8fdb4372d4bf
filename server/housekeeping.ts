import { publish } from '../activities/store/feed.ts';
import { UserModel } from '../activities/store/models/users.ts';
import { limits } from '../schemas/limits.ts';
import { sweepSessions } from './auth/sessions.ts';
import type { ServerContext } from './context.ts';
import { refreshNumbers } from './numbers/refresh-numbers.ts';

const presenceMs = 60_000;
const sweepMs = 60 * 60_000;
const numbersMs = 5 * 60_000;

/** Small regular jobs of a server; several servers may do them at the same time without harm. Gives back how to stop. */
export function startHousekeeping(server: ServerContext): () => void {
  const quietly = (work: (now: number) => Promise<void>) => (): void => {
    work(server.now()).catch((error: unknown) => server.log.warn({ err: error }, 'A regular job failed; it runs again'));
  };
  const timers = [setInterval(quietly(endPresence), presenceMs), setInterval(quietly(sweepSessions), sweepMs), setInterval(quietly(() => refreshNumbers(server)), numbersMs)];
  for (const timer of timers) timer.unref();
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

/**
 * People whose browser has been silent are offline, whatever they had set, so that no conversation is assigned to an
 * empty chair. An open page says something at least once a minute.
 */
async function endPresence(now: number): Promise<void> {
  const gone = { presence: { $ne: 'offline' as const }, lastSeenAt: { $lt: new Date(now - limits.presenceMs) } };
  for (const { _id, orgId, name } of await UserModel.find(gone).lean()) {
    await UserModel.updateOne({ _id, ...gone }, { $set: { presence: 'offline' } });
    publish({ orgId, topic: 'presence', type: 'presence.changed', id: _id, data: { name, presence: 'offline' } });
  }
}
