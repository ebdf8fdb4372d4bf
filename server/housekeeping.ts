import { sweepSessions } from './auth/sessions.ts';
import type { ServerContext } from './context.ts';
import { refreshNumbers } from './numbers/refresh-numbers.ts';
import { setSilentPeopleOffline } from './people/presence.ts';

const presenceMs = 60_000;
const queuesMs = 60_000;
const sweepMs = 60 * 60_000;
const numbersMs = 5 * 60_000;

/** Small regular jobs of a server; several servers may do them at the same time without harm. Gives back how to stop. */
export function startHousekeeping(server: ServerContext): () => void {
  const quietly = (work: (now: number) => Promise<void>) => (): void => {
    work(server.now()).catch((error: unknown) => server.log.warn({ err: error }, 'A regular job failed; it runs again'));
  };
  const timers = [setInterval(quietly(setSilentPeopleOffline), presenceMs), setInterval(quietly(() => server.queues.sweep()), queuesMs), setInterval(quietly(sweepSessions), sweepMs), setInterval(quietly(() => refreshNumbers(server)), numbersMs)];
  for (const timer of timers) timer.unref();
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
