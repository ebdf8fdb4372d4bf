import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { createSimulator } from './create-simulator.ts';
import { readSettings } from './settings.ts';

export { createSimulator } from './create-simulator.ts';
export type { Simulator, SimulatorOptions } from './create-simulator.ts';

if (import.meta.main) await run();

/** Starts the simulator as a process of its own. */
async function run(): Promise<void> {
  const logger = pino({ name: 'simulator', level: process.env['LOG_LEVEL'] ?? 'info' });
  try {
    const { values } = parseArgs({ options: { seed: { type: 'string' }, empty: { type: 'boolean', default: false } } });
    const settings = readSettings(process.env);
    const seed: unknown = values.seed === undefined ? undefined : JSON.parse(await readFile(resolve(values.seed), 'utf8'));
    const simulator = await createSimulator({
      logger,
      webhook: settings.webhook,
      dataDir: settings.dataDir,
      allowRemote: settings.allowRemote,
      demo: !values.empty && seed === undefined,
      ...(seed === undefined ? {} : { seed }),
    });
    const address = await simulator.listen(settings.port, settings.host);
    logger.info({ address, dataDir: settings.dataDir }, 'simulator ready; the phone page is at this address');
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        logger.info({ signal }, 'stopping');
        void simulator.close().then(() => process.exit(0));
      });
    }
  } catch (error) {
    logger.fatal(explain(error));
    process.exitCode = 1;
  }
}

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `The simulator's port is taken (${message}). Stop the other program or set SIMULATOR_PORT.`;
  return `The simulator could not start: ${message}`;
}
