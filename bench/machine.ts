import { cpus, loadavg, totalmem } from 'node:os';

export interface Machine {
  cores: number;
  model: string;
  memoryGb: number;
  /** Load average of the last minute, 5 and 15 minutes. */
  load: number[];
  node: string;
}

/** What the figures were taken on; a figure without it says little. */
export function describeMachine(): Machine {
  const cores = cpus();
  return {
    cores: cores.length,
    model: cores[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    load: loadavg().map((value) => Math.round(value * 100) / 100),
    node: process.version,
  };
}
