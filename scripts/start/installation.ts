import type { Settings } from '../../schemas/generated/types.ts';
import type { ProcessSpec } from '../engines/launch.ts';
import { appProcess, type AppName } from './app-processes.ts';
import { buildUi } from './build-ui.ts';
import { checkPorts, type WantedPort } from './check-ports.ts';
import { logFileOf, mongoEngine, temporalEngine } from './engines.ts';
import { childEnvironment } from './environment.ts';
import { keepRunning, type KeptProcess } from './keep-running.ts';
import { removePidNote, writePidNote } from './pid-files.ts';
import { runSeed } from './seed.ts';
import { stopOrder } from './stop-all.ts';
import { sayDone, sayProgress } from './terminal.ts';

export type Given = { readonly mongo: boolean; readonly temporal: boolean };
export type Started = { readonly addresses: Record<string, string>; readonly database: string; readonly demo: string };

/** All processes of one installation, started in the order of who needs whom and stopped in the other. */
export class Installation {
  readonly #settings: Settings;
  readonly #given: Given;
  readonly #kept = new Map<string, KeptProcess>();
  #stopping = false;

  constructor(settings: Settings, given: Given) {
    this.#settings = settings;
    this.#given = given;
  }

  /** Brings everything up. Rejects at the first thing that does not come up; what was started by then is for {@link stop}. */
  async start(): Promise<Started> {
    const settings = this.#settings;
    await checkPorts(this.#ports());
    const [mongo, temporal] = await Promise.all([
      mongoEngine(settings, this.#given.mongo, (line) => sayProgress('database', line)),
      temporalEngine(settings, this.#given.temporal, (line) => sayProgress('temporal', line)),
      this.#page(),
    ]);
    const env = childEnvironment({ ...settings, MONGODB_URI: mongo.address, TEMPORAL_ADDRESS: temporal.address }, process.env);
    await this.#all([
      mongo.spec && this.#keep(mongo.spec, mongo.origin),
      temporal.spec && this.#keep(temporal.spec, temporal.origin),
      settings.PARLEY_SIMULATOR && this.#app('simulator', env, `http://localhost:${settings.SIMULATOR_PORT}`),
    ]);
    const demo = settings.PARLEY_SEED_DEMO ? await runSeed(env, logFileOf(settings.PARLEY_DATA_DIR, 'seed')) : '';
    await this.#all([this.#app('server', env, settings.PARLEY_PUBLIC_URL), this.#app('worker', env, 'runs flows and sends messages')]);
    return { addresses: this.#addresses(temporal.spec !== undefined), database: mongo.origin, demo };
  }

  /** Stops what was started, in an order that loses nothing. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const rest = [...this.#kept.keys()].filter((name) => !(stopOrder as readonly string[]).includes(name));
    for (const name of [...stopOrder, ...rest]) await this.#kept.get(name)?.stop();
  }

  /** Waits for all, so that a failure of one never leaves another half started behind the caller's back. */
  async #all(steps: (Promise<void> | false | undefined)[]): Promise<void> {
    const results = await Promise.allSettled(steps.filter((step) => step instanceof Promise));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }

  #app(name: AppName, env: NodeJS.ProcessEnv, what: string): Promise<void> {
    return this.#keep(appProcess(name, this.#settings, env), what);
  }

  async #keep(spec: ProcessSpec, what: string): Promise<void> {
    if (this.#stopping) return;
    const { PARLEY_DATA_DIR: dataDir } = this.#settings;
    const kept = keepRunning(spec, {
      logFile: logFileOf(dataDir, spec.name),
      say: (line) => sayProgress(spec.name, line),
      onPid: (pid) => (pid === undefined ? removePidNote(dataDir, spec.name) : writePidNote(dataDir, spec.name, pid)),
    });
    this.#kept.set(spec.name, kept);
    await this.#timed(spec.name, what, () => kept.ready);
  }

  async #page(): Promise<void> {
    const since = performance.now();
    const built = await buildUi((line) => sayProgress('web page', line));
    sayDone('web page', built ? 'built' : 'up to date', since);
  }

  async #timed<T>(name: string, what: string, work: () => Promise<T>): Promise<T> {
    const since = performance.now();
    const result = await work();
    sayDone(name, what, since);
    return result;
  }

  #ports(): WantedPort[] {
    const s = this.#settings;
    const loopback = '127.0.0.1';
    const wanted: (WantedPort | false)[] = [
      { port: s.PORT, host: s.HOST, what: 'web page and API', setting: 'PORT' },
      s.PARLEY_SIMULATOR && { port: s.SIMULATOR_PORT, host: s.SIMULATOR_HOST, what: 'simulator', setting: 'SIMULATOR_PORT' },
      { port: s.WORKER_PORT, host: loopback, what: "worker's health check", setting: 'WORKER_PORT' },
      !this.#given.mongo && { port: s.MONGODB_PORT, host: loopback, what: 'database', setting: 'MONGODB_PORT' },
      !this.#given.temporal && { port: s.TEMPORAL_PORT, host: loopback, what: 'Temporal', setting: 'TEMPORAL_PORT' },
      !this.#given.temporal && { port: s.TEMPORAL_UI_PORT, host: loopback, what: "Temporal's web page", setting: 'TEMPORAL_UI_PORT' },
    ];
    return wanted.filter((entry) => entry !== false);
  }

  #addresses(ownTemporal: boolean): Record<string, string> {
    const s = this.#settings;
    return {
      web: s.PARLEY_PUBLIC_URL,
      ...(s.PARLEY_SIMULATOR ? { phone: `http://localhost:${s.SIMULATOR_PORT}` } : {}),
      ...(ownTemporal ? { temporal: `http://localhost:${s.TEMPORAL_UI_PORT}` } : {}),
    };
  }
}
