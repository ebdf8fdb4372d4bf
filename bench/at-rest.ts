import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stack, StackProcess } from '../tests/kit/stack.ts';

/** Kernel ticks in a second; 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;
const watched: readonly StackProcess[] = ['worker', 'server', 'temporal', 'mongodb'];

/** Share of one core that the product takes over some seconds. */
export async function cpuShare(stack: Stack, seconds: number): Promise<number> {
  const from = await ticks(stack);
  await sleep(seconds * 1000);
  return ((await ticks(stack)) - from) / ticksPerSecond / seconds;
}

/** Waits until the product has done what the last measurement left to do: it takes less than `share` of a core. */
export async function untilAtRest(stack: Stack, share = 0.25, patienceMs = 300_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while ((await cpuShare(stack, 1)) > share) {
    if (Date.now() > deadline) throw new Error(`The product does not come to rest within ${patienceMs / 1000} s.`);
  }
}

/** User and system time of the processes since they began; fields 14 and 15 of /proc/<pid>/stat. */
async function ticks(stack: Stack): Promise<number> {
  const stats = await Promise.all(watched.map((name) => readFile(`/proc/${stack.pid(name)}/stat`, 'utf8')));
  return stats.reduce((sum, stat) => {
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return sum + Number(fields[11]) + Number(fields[12]);
  }, 0);
}
