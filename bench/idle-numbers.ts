import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { NumberModel } from '../activities/store/models/numbers.ts';
import type { Stack } from '../tests/kit/stack.ts';
import { measureMemory } from './memory.ts';

export interface IdleNumbers {
  numbers: number;
  /** Share of one core that worker, server and Temporal take more than with the seeded numbers, 0 to 1. */
  coreShare: number;
  /** What the worker holds more, MB. */
  workerMb: number;
}

/** Kernel ticks in a second; 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;
const watched = ['worker', 'server', 'temporal', 'mongodb'] as const;

/** Connects many numbers with nothing to send and measures what they cost while nothing happens. */
export async function measureIdleNumbers(stack: Stack, numbers: number, seconds: number): Promise<IdleNumbers> {
  const template = await NumberModel.findOne().lean();
  if (template === null) throw new Error('The seed connected no number.');
  const before = { cpu: await cpuShare(stack, seconds), memory: await measureMemory(stack) };
  const rows = Array.from({ length: numbers }, (_, index) => ({ ...template, _id: `bench-number-${index}` }));
  await NumberModel.insertMany(rows);
  // Leases are taken and queues opened within a few seconds.
  await sleep(20_000);
  const after = { cpu: await cpuShare(stack, seconds), memory: await measureMemory(stack) };
  await NumberModel.deleteMany({ _id: /^bench-number-/ });
  return { numbers, coreShare: Math.max(0, after.cpu - before.cpu), workerMb: (after.memory.worker ?? 0) - (before.memory.worker ?? 0) };
}

/** Share of one core that the product takes over some seconds. */
async function cpuShare(stack: Stack, seconds: number): Promise<number> {
  const from = await ticks(stack);
  await sleep(seconds * 1000);
  return ((await ticks(stack)) - from) / ticksPerSecond / seconds;
}

/** User and system time of the processes since they began; fields 14 and 15 of /proc/<pid>/stat. */
async function ticks(stack: Stack): Promise<number> {
  const stats = await Promise.all(watched.map((name) => readFile(`/proc/${stack.pid(name)}/stat`, 'utf8')));
  return stats.reduce((sum, stat) => {
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return sum + Number(fields[11]) + Number(fields[12]);
  }, 0);
}
