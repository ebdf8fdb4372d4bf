import { setTimeout as sleep } from 'node:timers/promises';
import { textOf } from '../engines/error-text.ts';
import { spawnLogged, waitReady, type ProcessSpec, type RunningProcess } from '../engines/launch.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A process that served this long is healthy again: its next fall starts with the first pause. */
const HEALTHY_AFTER_MS = 60_000;

export type KeptProcess = {
  readonly name: string;
  /** Resolves when the process serves for the first time; rejects if it does not come up. */
  readonly ready: Promise<void>;
  readonly stop: () => Promise<void>;
};

export type Keeper = {
  readonly logFile: string;
  /** One line for a person: what happened and what is done about it. */
  readonly say: (line: string) => void;
  /** Called with the process number at every start, and with undefined when the process is gone for good. */
  readonly onPid: (pid: number | undefined) => void;
};

/**
 * Starts a process, and from the time it serves starts it again whenever it ends, with a growing pause.
 * The first start is not repeated: what never came up is a mistake to be shown.
 */
export function keepRunning(spec: ProcessSpec, keeper: Keeper): KeptProcess {
  const stopping = new AbortController();
  let current = begin();

  function begin(): RunningProcess {
    const running = spawnLogged(spec, keeper.logFile);
    keeper.onPid(running.pid);
    return running;
  }

  async function watch(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      const since = performance.now();
      const how = await howItEnded(current);
      if (stopping.signal.aborted) return;
      if (performance.now() - since > HEALTHY_AFTER_MS) pause = FIRST_PAUSE_MS;
      keeper.say(`${spec.name} ${how}; starting it again in ${pause / 1000} s (log: ${keeper.logFile})`);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (stopping.signal.aborted) return;
      current = begin();
      await waitReady(spec, current).then(
        () => keeper.say(`${spec.name} is back`),
        (error: Error) => stopping.signal.aborted || keeper.say(`${error.message.split('\n')[0] ?? ''}; trying again`),
      );
    }
  }

  const ready = waitReady(spec, current);
  const watching = ready.then(watch, () => keeper.onPid(undefined));
  return {
    name: spec.name,
    ready,
    stop: async () => {
      stopping.abort();
      await current.stop();
      await watching;
      keeper.onPid(undefined);
    },
  };
}

async function howItEnded(running: RunningProcess): Promise<string> {
  try {
    const { code, signal } = await running.exited;
    return signal === null ? `ended with code ${code}` : `was ended by ${signal}`;
  } catch (error) {
    return `could not be started (${textOf(error)})`;
  }
}
