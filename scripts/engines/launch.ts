import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { portOwner } from './port-owner.ts';
import { isFree } from './ports.ts';

/** How to run one process of the product, and how to tell that it serves. */
export type ProcessSpec = {
  /** One word, for progress lines, log and pid files. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** The whole environment; the parent's when left out. */
  readonly env?: NodeJS.ProcessEnv;
  /** Port of the loopback interface that the process serves on. */
  readonly port: number;
  /** Resolves once the process serves; is called again and again until then, so it may just reject. */
  readonly probe: () => Promise<void>;
  readonly readyTimeoutMs: number;
  /** Time between SIGTERM and SIGKILL. */
  readonly stopTimeoutMs: number;
  /** Signal that asks for an orderly stop; SIGTERM when left out. */
  readonly stopSignal?: NodeJS.Signals;
};

export type Exit = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

export type RunningProcess = {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  readonly exited: Promise<Exit>;
  /** Asks for an orderly stop, and kills when that takes too long. Resolves when the process is gone. */
  readonly stop: () => Promise<void>;
  /** Sends a signal at once; for tests that take a process away in the middle of its work. */
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
};

/** A process that did not come up. The message ends with the last lines of its log. */
export class StartFailure extends Error {
  readonly processName: string;
  readonly logFile: string;

  constructor(processName: string, logFile: string, what: string) {
    super(`${processName} ${what}; log: ${logFile}\n${logTail(logFile, 12)}`);
    this.name = 'StartFailure';
    this.processName = processName;
    this.logFile = logFile;
  }
}

const PROBE_INTERVAL_MS = 100;
const LOG_KEEP_BYTES = 20 * 1024 * 1024;

/**
 * Starts a process in a process group of its own (so that Ctrl-C in the terminal reaches only the
 * supervisor, which then stops everything in order), with its output appended to `logFile`.
 */
export function spawnLogged(spec: ProcessSpec, logFile: string): RunningProcess {
  mkdirSync(dirname(logFile), { recursive: true });
  if (existsSync(logFile) && statSync(logFile).size > LOG_KEEP_BYTES) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a');
  const child = spawn(spec.command, [...spec.args], {
    cwd: spec.cwd,
    env: spec.env ?? process.env,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const exited = new Promise<Exit>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  // A spawn error is reported by whoever awaits `exited`; this keeps it from ending our own process.
  exited.catch(() => undefined);
  const pid = child.pid ?? 0;
  const kill = async (signal: NodeJS.Signals) => {
    if (pid !== 0 && child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited.catch(() => undefined);
  };
  const stop = async () => {
    const gone = kill(spec.stopSignal ?? 'SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), spec.stopTimeoutMs);
    await gone;
    clearTimeout(timer);
  };
  return { name: spec.name, pid, logFile, exited, stop, kill };
}

/**
 * Starts a process and waits until its probe succeeds. A process that fails to come up is stopped again.
 * A port that somebody else has is refused first, because that somebody would answer the probe.
 */
export async function launch(spec: ProcessSpec, logFile: string): Promise<RunningProcess> {
  if (!(await isFree(spec.port))) {
    throw new StartFailure(spec.name, logFile, `cannot have port ${spec.port}, which is taken${portOwner(spec.port)}`);
  }
  const running = spawnLogged(spec, logFile);
  await waitReady(spec, running);
  return running;
}

/** Waits until a process that was just started serves, or throws a {@link StartFailure}. */
export async function waitReady(spec: ProcessSpec, running: RunningProcess): Promise<void> {
  let exit: string | undefined;
  void running.exited.then(
    ({ code, signal }) => (exit = signal === null ? `ended with code ${code}` : `was ended by ${signal}`),
    (error: Error) => (exit = `could not be started: ${error.message}`),
  );
  const deadline = performance.now() + spec.readyTimeoutMs;
  for (;;) {
    try {
      await spec.probe();
      // A probe answered by somebody else on the same port proves nothing about a process that has ended.
      if (exit === undefined) return;
    } catch {
      if (exit === undefined && performance.now() < deadline) {
        await sleep(PROBE_INTERVAL_MS);
        continue;
      }
    }
    if (exit !== undefined) throw new StartFailure(spec.name, running.logFile, exit);
    await running.stop();
    throw new StartFailure(spec.name, running.logFile, `did not answer within ${spec.readyTimeoutMs / 1000} s`);
  }
}

/** The last lines of a log file, indented; empty when there is none. */
export function logTail(logFile: string, lines: number): string {
  if (!existsSync(logFile)) return '';
  const text = readFileSync(logFile, 'utf8').trimEnd();
  return text
    .split('\n')
    .slice(-lines)
    .map((line) => `  | ${line.slice(0, 400)}`)
    .join('\n');
}
