import { setTimeout as sleep } from 'node:timers/promises';
import type { ReplyPath } from './reply-path.ts';
import { percentile } from './statistics.ts';

export interface Latency {
  messages: number;
  p50Ms: number;
  p99Ms: number;
}

/** One message at a time with pauses between: from the webhook's POST to the reply's acceptance at the Cloud API. */
export async function measureLatency(replies: ReplyPath, count: number): Promise<Latency> {
  // The first ones load plans, open connections and warm the just-in-time compiler.
  for (let warmUp = 0; warmUp < 10; warmUp += 1) await replies.roundTrip();
  const taken: number[] = [];
  for (let index = 0; index < count; index += 1) {
    taken.push(await replies.roundTrip());
    await sleep(100);
  }
  return { messages: count, p50Ms: percentile(taken, 0.5), p99Ms: percentile(taken, 0.99) };
}
