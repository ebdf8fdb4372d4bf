import { readFile } from 'node:fs/promises';
import type { Stack, StackProcess } from '../tests/kit/stack.ts';

const processes: readonly StackProcess[] = ['mongodb', 'temporal', 'simulator', 'server', 'worker'];

/** Resident memory of each process, MB, with its children; and the sum. */
export type Memory = Partial<Record<StackProcess, number>> & { total: number };

/** Reads what the kernel says; only where there is /proc. */
export async function measureMemory(stack: Stack): Promise<Memory> {
  const memory: Memory = { total: 0 };
  for (const name of processes) {
    const megabytes = Math.round((await residentKb(stack.pid(name))) / 1024);
    memory[name] = megabytes;
    memory.total += megabytes;
  }
  return memory;
}

async function residentKb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
}
