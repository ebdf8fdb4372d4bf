import { readFile } from 'node:fs/promises';

/** Ticks of all cores since the machine started, and how many of them a virtual machine's host gave to somebody else. */
export interface ProcessorTime {
  readonly total: number;
  readonly stolen: number;
}

/** From the kernel (proc(5), the `cpu` line of /proc/stat: the eighth figure is "steal"); undefined where there is none, as on macOS. */
export async function processorTime(): Promise<ProcessorTime | undefined> {
  const stat = await readFile('/proc/stat', 'utf8').catch(() => undefined);
  const [, ...ticks] = stat?.split('\n')[0]?.trim().split(/\s+/) ?? [];
  if (ticks.length < 8) return undefined;
  // The last two, guests, are counted in the first two already.
  return { total: ticks.slice(0, 8).reduce((sum, tick) => sum + Number(tick), 0), stolen: Number(ticks[7]) };
}

/** Share of the time in between that the host took away, 0 to 1; figures taken while it is high say little of the product. */
export function stolenShare(before: ProcessorTime | undefined, after: ProcessorTime | undefined): number | undefined {
  return before === undefined || after === undefined || after.total === before.total ? undefined : (after.stolen - before.stolen) / (after.total - before.total);
}
