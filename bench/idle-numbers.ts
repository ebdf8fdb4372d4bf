import { setTimeout as sleep } from 'node:timers/promises';
import { NumberModel } from '../activities/store/models/numbers.ts';
import type { Stack } from '../tests/kit/stack.ts';
import { cpuShare } from './at-rest.ts';
import { measureMemory } from './memory.ts';

export interface IdleNumbers {
  numbers: number;
  /** Share of one core that worker, server and Temporal take more than with the seeded numbers, 0 to 1. */
  coreShare: number;
  /** What the worker holds more, MB. */
  workerMb: number;
}

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
