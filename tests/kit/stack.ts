import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../../schemas/generated/types.ts';
import { settingRules } from '../../schemas/settings.ts';
import { defaultCacheDir, type Log } from '../../scripts/engines/cache.ts';
import { launch, logTail, type ProcessSpec, type RunningProcess } from '../../scripts/engines/launch.ts';
import { prepareMongo } from '../../scripts/engines/mongo.ts';
import { freePort } from '../../scripts/engines/ports.ts';
import { prepareTemporal } from '../../scripts/engines/temporal.ts';
import { appProcess, type AppName } from '../../scripts/start/app-processes.ts';
import { buildUi } from '../../scripts/start/build-ui.ts';
import { childEnvironment, installationSettings } from '../../scripts/start/environment.ts';
import { runSeed } from '../../scripts/start/seed.ts';
import { stopOrder } from '../../scripts/start/stop-all.ts';

/** Every process of the product, by the names it has in logs and pid files. */
export type StackProcess = (typeof stopOrder)[number];

export type StackOptions = {
  /** Seed the demo organisation before the server starts; on unless false. */
  readonly seed?: boolean;
  /** Build the web page first; for browser tests. */
  readonly ui?: boolean;
  /** The product's own processes to start; all three when left out. */
  readonly processes?: readonly AppName[];
  /** Settings and other variables on top of the test's own. */
  readonly env?: Readonly<Record<string, string>>;
  readonly log?: Log;
};

/** The whole product, started for a test or the benchmark on free ports with an empty data folder. */
export type Stack = {
  readonly apiUrl: string;
  readonly simUrl: string;
  readonly mongoUri: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly settings: Settings;
  /** What the seed printed, such as the demo log-ins; empty without a seed. */
  readonly seedOutput: string;
  /** Environment of the product's processes, for running one more of a kind. */
  readonly env: NodeJS.ProcessEnv;
  /** Log file of each process. */
  readonly logs: Readonly<Record<StackProcess, string>>;
  /** Process number of each process that runs. */
  pid(name: StackProcess): number;
  /** Takes a process away with SIGKILL, in the middle of whatever it does. */
  kill(name: StackProcess): Promise<void>;
  /** Starts a process that was killed, with the same ports and data, and waits until it serves; one that runs is stopped first. */
  restart(name: StackProcess): Promise<void>;
  /** Last lines of every log, for a test that failed. */
  tails(lines?: number): string;
  /** Stops everything and removes the data folder. */
  stop(): Promise<void>;
};

const allProcesses: readonly AppName[] = ['simulator', 'server', 'worker'];

/** Starts the real engines and the real processes. Rejects with the tail of the log of what did not come up. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const log = options.log ?? (() => undefined);
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-stack-'));
  const cacheDir = defaultCacheDir();
  // Named by what is in it, so that one bundle of the workflows serves every stack.
  const bundles = join(cacheDir, 'workflow-bundles');
  mkdirSync(bundles, { recursive: true });
  symlinkSync(bundles, join(dataDir, 'workflow-bundles'), 'dir');
  const mongo = await prepareMongo({ dataDir, cacheDir, log });
  const temporal = await prepareTemporal({ dataDir, cacheDir, log });
  const settings = await stackSettings(dataDir, { MONGODB_URI: mongo.uri, TEMPORAL_ADDRESS: temporal.address, ...options.env });
  const env = childEnvironment(settings, { ...ambientEnv(), ...options.env });

  const specs: Partial<Record<StackProcess, ProcessSpec>> = { mongodb: mongo.spec, temporal: temporal.spec };
  for (const name of options.processes ?? allProcesses) specs[name] = appProcess(name, settings, env);
  const running: Partial<Record<StackProcess, RunningProcess>> = {};
  const logs = Object.fromEntries(stopOrder.map((name) => [name, join(dataDir, 'logs', `${name}.log`)])) as Record<StackProcess, string>;

  const begin = async (name: StackProcess) => {
    const spec = specs[name];
    if (spec === undefined) return;
    log(`starting ${name}`);
    running[name] = await launch(spec, logs[name]);
  };
  // A test run that is interrupted must not leave engines behind.
  const killAll = () => {
    for (const process of Object.values(running)) void process.kill('SIGKILL');
  };
  const interrupted = () => process.exit(1);
  process.once('exit', killAll).once('SIGTERM', interrupted);
  const stop = async () => {
    process.off('exit', killAll).off('SIGTERM', interrupted);
    for (const name of stopOrder) await running[name]?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const runningOf = (name: StackProcess) => {
    const found = running[name];
    if (found === undefined) throw new Error(`${name} is not part of this stack`);
    return found;
  };

  let seedOutput = '';
  try {
    if (options.ui === true) await buildUi(log);
    await settled([begin('mongodb'), begin('temporal'), begin('simulator')]);
    if (options.seed !== false) seedOutput = await runSeed(env, join(dataDir, 'logs', 'seed.log'));
    await settled([begin('server'), begin('worker')]);
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    apiUrl: `http://127.0.0.1:${settings.PORT}`,
    simUrl: `http://127.0.0.1:${settings.SIMULATOR_PORT}`,
    mongoUri: mongo.uri,
    temporalAddress: temporal.address,
    temporalNamespace: temporal.namespace,
    settings,
    seedOutput,
    env,
    logs,
    pid: (name) => runningOf(name).pid,
    kill: (name) => runningOf(name).kill('SIGKILL'),
    restart: async (name) => {
      await runningOf(name).stop();
      await begin(name);
    },
    tails: (lines = 25) => stopOrder.map((name) => `${name}:\n${logTail(logs[name], lines)}`).join('\n'),
    stop,
  };
}

async function stackSettings(dataDir: string, extra: Record<string, string>): Promise<Settings> {
  const ports: Record<string, string> = {};
  for (const name of ['PORT', 'SIMULATOR_PORT', 'WORKER_PORT']) ports[name] = String(await freePort());
  return installationSettings({ PARLEY_DATA_DIR: dataDir, ...ports, ...extra });
}

/** The environment without the settings that the person who runs the tests may have for their own installation. */
function ambientEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !(name in settingRules)));
}

async function settled(steps: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(steps)) if (result.status === 'rejected') throw result.reason;
}
