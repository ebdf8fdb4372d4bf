/**
 * The worker process: runs the conversations and sends the messages of the numbers it owns. Any number of them may
 * run. It ends by itself only when it cannot go on; whoever supervises it starts it again.
 */
import { loadSettings, SettingsError } from '../schemas/settings.ts';
import { createLog } from './log.ts';
import { startWorker } from './worker/start-worker.ts';
import { installTemporalLogger } from './worker/temporal-logger.ts';

try {
  const settings = loadSettings(process.env, ['PARLEY_SECRET_KEY']);
  const log = createLog(settings.LOG_LEVEL, 'worker');
  installTemporalLogger(log);
  const worker = await startWorker(settings, log);
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'Stopping');
    worker.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'Stopping failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  worker.ended.then(
    () => (stopping ? undefined : process.exit(1)),
    (error: unknown) => {
      log.fatal({ err: error }, 'The worker cannot go on');
      process.exit(1);
    },
  );
} catch (error) {
  process.stderr.write(`${error instanceof SettingsError ? error.message : explain(error)}\n`);
  process.exit(1);
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return `${error.message}: another program uses this port. Stop it, or set WORKER_PORT to a free one.`;
  return error instanceof Error ? error.message : String(error);
}
