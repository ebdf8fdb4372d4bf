import { DefaultLogger, makeTelemetryFilterString, Runtime, type LogLevel } from '@temporalio/worker';
import type { Log } from '../log.ts';

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const satisfies Record<LogLevel, keyof Log>;

/** Sends everything the Temporal SDK and its native core have to say into our log. Call once, before any connection. */
export function installTemporalLogger(log: Log): void {
  const temporal = log.child({ part: 'temporal' });
  const logger = new DefaultLogger('INFO', ({ level, message, meta }) => {
    // Every worker announces each change of its state; with a worker per number that is noise.
    const quiet = level === 'INFO' && message.startsWith('Worker state changed');
    temporal[quiet ? 'debug' : levels[level]](printable(meta), message);
  });
  Runtime.install({
    logger,
    // Our own handler in main.ts decides in which order things stop.
    shutdownSignals: [],
    telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) } },
  });
}

/** pino prints an error with its stack under `err`; what JSON cannot hold is left out. */
function printable(meta: unknown): object {
  if (typeof meta !== 'object' || meta === null) return {};
  return Object.fromEntries(
    Object.entries(meta)
      .filter(([, value]) => typeof value !== 'symbol' && typeof value !== 'bigint')
      .map(([name, value]) => (value instanceof Error ? ['err', value] : [name, value])),
  );
}
