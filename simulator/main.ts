import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { ControlError } from './control/control-error.ts';
import { createSimulator } from './create-simulator.ts';
import { readSettings } from './settings.ts';
import { startSummary } from './start-summary.ts';

export { createSimulator } from './create-simulator.ts';
export type { Simulator, SimulatorOptions } from './create-simulator.ts';

if (import.meta.main) await run();

/** Starts the simulator as a process of its own. */
async function run(): Promise<void> {
  const logger = pino({ name: 'simulator', level: process.env['LOG_LEVEL'] ?? 'info' });
  try {
    const { values } = parseArgs({ options: { seed: { type: 'string' }, empty: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
    if (values.help) {
      process.stdout.write(USAGE);
      return;
    }
    const settings = readSettings(process.env);
    const file = values.seed ?? settings.seed;
    const seed = file === undefined ? undefined : await readSeed(file);
    const simulator = await createSimulator({
      logger,
      webhook: settings.webhook,
      dataDir: settings.dataDir,
      allowRemote: settings.allowRemote,
      demo: !values.empty && seed === undefined,
      ...(seed === undefined ? {} : { seed }),
    });
    const address = await simulator.listen(settings.port, settings.host);
    // A person at a terminal reads the summary; whoever runs this as a service gets one line of the log.
    if (process.stdout.isTTY) process.stdout.write(startSummary(simulator.sim, address, settings.dataDir));
    else logger.info({ address, dataDir: settings.dataDir }, 'simulator ready; the phone page is at this address');
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

const USAGE = `Cloud API simulator

  npm run simulator [-- options]

  --seed FILE   start with the contents of a seed file (or SIMULATOR_SEED)
  --empty       start without the small demonstration
  --help        show this

Settings: SIMULATOR_PORT, SIMULATOR_HOST, SIMULATOR_WEBHOOK_URL, WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN,
SIMULATOR_ALLOW_REMOTE, PARLEY_DATA_DIR. The guide is docs/guide/simulator.md.
`;

async function readSeed(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(resolve(file), 'utf8')) as unknown;
  } catch (error) {
    throw new Error(`the seed ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `The simulator's port is taken (${message}). Stop the other program or set SIMULATOR_PORT.`;
  const field = error instanceof ControlError && error.field !== '' ? ` (in the seed, ${error.field})` : '';
  return `The simulator could not start: ${message}${field}`;
}
