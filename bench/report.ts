import type { Latency } from './idle-latency.ts';
import type { Machine } from './machine.ts';
import type { Memory } from './memory.ts';
import type { Throughput } from './throughput.ts';

export interface Report {
  machine: Machine;
  engine: string;
  startedAt: string;
  idle?: Memory;
  latency?: Latency;
  throughput?: Throughput;
  waiting?: { conversations: number; memory: Memory };
  loadAfter?: number[];
}

/** Prints the figures with the bar that each has to reach. */
export function printReport(report: Report, say: (line: string) => void): void {
  const { machine, latency, throughput, idle, waiting } = report;
  say('');
  say(`Machine    ${machine.cores} cores, ${machine.model}, ${machine.memoryGb} GB, Node ${machine.node}`);
  say(`Load       ${machine.load.join(' ')} before, ${(report.loadAfter ?? []).join(' ')} after (1, 5, 15 minutes)`);
  if (throughput) line(say, 'Reply path / no-op workflows', throughput.medianRatio.toFixed(2), 'at least 0.30', throughput.medianRatio >= 0.3);
  if (latency) {
    line(say, 'Webhook to reply at rest, p50', `${latency.p50Ms.toFixed(0)} ms`, 'under 150 ms', latency.p50Ms < 150);
    say(`${' '.repeat(11)}p99 ${latency.p99Ms.toFixed(0)} ms over ${latency.messages} messages`);
  }
  if (idle) {
    line(say, 'Memory at rest, all processes', `${idle.total} MB`, 'under 1,500 MB', idle.total < 1500);
    say(`${' '.repeat(11)}${describe(idle)}`);
  }
  if (waiting) {
    line(say, `Worker with ${waiting.conversations} waiting`, `${waiting.memory.worker ?? 0} MB`, 'under 1,024 MB', (waiting.memory.worker ?? 0) < 1024);
    say(`${' '.repeat(11)}${describe(waiting.memory)}`);
  }
}

function line(say: (line: string) => void, name: string, value: string, bar: string, reached: boolean): void {
  say(`${reached ? 'reached    ' : 'NOT REACHED'} ${name.padEnd(34)} ${value.padStart(9)}   (${bar})`);
}

function describe(memory: Memory): string {
  return Object.entries(memory)
    .filter(([name]) => name !== 'total')
    .map(([name, megabytes]) => `${name} ${megabytes} MB`)
    .join(', ');
}
