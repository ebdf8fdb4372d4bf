import type { AgentFirst } from './agent-first.ts';
import type { EditorFigures } from './editor/measure-editor.ts';
import { printEditor } from './editor/print-editor.ts';
import type { Latency } from './idle-latency.ts';
import type { IdleNumbers } from './idle-numbers.ts';
import { median } from './statistics.ts';
import type { Machine } from './machine.ts';
import type { Memory } from './memory.ts';
import type { Throughput } from './throughput.ts';
import type { WebhookRate } from './webhooks.ts';

export interface Report {
  machine: Machine;
  engine: string;
  startedAt: string;
  idle?: Memory;
  latency?: Latency;
  throughput?: Throughput;
  agentFirst?: AgentFirst;
  webhooks?: WebhookRate;
  idleNumbers?: IdleNumbers;
  waiting?: { conversations: number; memory: Memory };
  editors?: EditorFigures[];
  loadAfter?: number[];
  /** Share of the processor that the host of a virtual machine took away meanwhile, 0 to 1; undefined where nobody tells. */
  stolen?: number | undefined;
}

/** Prints the figures with the bar that each has to reach. */
export function printReport(report: Report, say: (line: string) => void): void {
  const { machine, latency, throughput, agentFirst, webhooks, idleNumbers, idle, waiting } = report;
  say('');
  say(`Machine    ${machine.cores} cores, ${machine.model}, ${machine.memoryGb} GB, Node ${machine.node}`);
  say(`Load       ${machine.load.join(' ')} before, ${(report.loadAfter ?? []).join(' ')} after (1, 5, 15 minutes)`);
  if (report.stolen !== undefined) say(`Stolen     ${(report.stolen * 100).toFixed(1)} % of the processor, by the host of this machine`);
  for (const figures of report.editors ?? []) printEditor(figures, (...about) => line(say, ...about));
  if (throughput) line(say, 'Reply path / no-op workflows', throughput.medianRatio.toFixed(2), 'at least 0.30', throughput.medianRatio >= 0.3);
  if (latency) {
    line(say, 'Webhook to reply at rest, p50', `${latency.p50Ms.toFixed(0)} ms`, 'under 150 ms', latency.p50Ms < 150);
    say(`${' '.repeat(11)}p99 ${latency.p99Ms.toFixed(0)} ms over ${latency.messages} messages`);
  }
  if (agentFirst) {
    line(say, 'Agent during a broadcast, p95', `${agentFirst.p95Ms.toFixed(0)} ms`, 'under 300 ms', agentFirst.p95Ms < 300);
    say(`${' '.repeat(11)}p50 ${agentFirst.p50Ms.toFixed(0)} ms, at most ${agentFirst.mostMs.toFixed(0)} ms over ${agentFirst.replies} replies`);
  }
  if (webhooks) {
    line(say, 'Webhooks stored / rows inserted', webhooks.medianRatio.toFixed(2), 'at least 0.50', webhooks.medianRatio >= 0.5);
    say(`${' '.repeat(11)}acknowledged after p50 ${webhooks.p50Ms.toFixed(0)} ms, p99 ${webhooks.p99Ms.toFixed(0)} ms, ${median(webhooks.rounds.map((round) => round.acknowledgedPerSecond)).toFixed(0)} a second; rows together ${median(webhooks.rounds.map((round) => round.groupedPerSecond)).toFixed(0)} a second`);
  }
  if (idleNumbers) {
    line(say, `${idleNumbers.numbers} idle numbers, share of a core`, `${(idleNumbers.coreShare * 100).toFixed(1)} %`, 'under 5 %', idleNumbers.coreShare < 0.05);
    line(say, `${idleNumbers.numbers} idle numbers, worker's memory`, `${idleNumbers.workerMb} MB`, 'under 200 MB', idleNumbers.workerMb < 200);
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
