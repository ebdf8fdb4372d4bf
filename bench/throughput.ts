import type { NoopWorker } from './noop-workflows.ts';
import type { ReplyPath } from './reply-path.ts';
import { median } from './statistics.ts';

export interface Throughput {
  /** Per round: replies per second, no-op workflows per second, and the first divided by the second. */
  rounds: Array<{ repliesPerSecond: number; noopPerSecond: number; ratio: number }>;
  medianRatio: number;
}

const concurrency = 24;

/** Both loads in turn on the same servers, so that the ratio holds when the machine's speed drifts. */
export async function measureThroughput(replies: ReplyPath, noop: NoopWorker, plan: { rounds: number; messages: number }, say: (line: string) => void): Promise<Throughput> {
  await noop.burst(50, concurrency);
  await replies.burst(50, concurrency);
  const rounds: Throughput['rounds'] = [];
  for (let index = 0; index < plan.rounds; index += 1) {
    const noopPerSecond = plan.messages / (await noop.burst(plan.messages, concurrency));
    const repliesPerSecond = plan.messages / (await replies.burst(plan.messages, concurrency));
    const ratio = repliesPerSecond / noopPerSecond;
    rounds.push({ repliesPerSecond, noopPerSecond, ratio });
    say(`  ${repliesPerSecond.toFixed(1)} replies/s, ${noopPerSecond.toFixed(1)} no-op workflows/s: ${ratio.toFixed(2)}`);
  }
  return { rounds, medianRatio: median(rounds.map((round) => round.ratio)) };
}
