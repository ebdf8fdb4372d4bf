/**
 * The API server: REST, live updates, webhook, browser application. Reads its settings from the environment, waits
 * for the database, and stops gracefully on SIGTERM or SIGINT.
 */
import { loadSettings, SettingsError } from '../schemas/settings.ts';
import { createLog } from './log.ts';
import { startServer } from './start-server.ts';

try {
  const settings = loadSettings(process.env);
  const log = createLog(settings.LOG_LEVEL);
  const server = await startServer(settings, log);
  log.info({ address: server.url }, 'The API server listens');
  // Something nobody expected leaves the process in an unknown state: whoever supervises it starts it anew.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'The API server ends because of an unexpected error');
    process.exit(1);
  });
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'Stopping');
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'Stopping failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
} catch (error) {
  process.stderr.write(`${error instanceof SettingsError ? error.message : explain(error)}\n`);
  process.exit(1);
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return `${error.message}: another program uses this port. Stop it, or set PORT to a free one.`;
  return error instanceof Error ? error.message : String(error);
}
