import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultCacheDir, type Log } from './cache.ts';
import { launch, type ProcessSpec } from './launch.ts';
import { connects, freePort } from './ports.ts';
import { obtainTemporal } from './temporal/ladder.ts';
import { checkNamespace } from './temporal/namespace.ts';
import { serverArgs } from './temporal/server-args.ts';

export type TemporalOptions = {
  /** Folder of the installation's data; the server keeps its file in `temporal/` below it. */
  readonly dataDir: string;
  readonly cacheDir?: string;
  /** Port of the gRPC front end on the loopback interface; any free one when left out. */
  readonly port?: number;
  /** Port of Temporal's own web page; there is none when left out. */
  readonly uiPort?: number;
  readonly namespace?: string;
  readonly log?: Log;
  readonly env?: NodeJS.ProcessEnv;
};

export type PreparedTemporal = { readonly address: string; readonly namespace: string; readonly origin: string; readonly spec: ProcessSpec };

export type TemporalEngine = {
  /** host:port for a client or worker. */
  readonly address: string;
  readonly namespace: string;
  readonly pid: number;
  readonly logFile: string;
  stop(): Promise<void>;
  kill(signal: NodeJS.Signals): Promise<void>;
};

/** Obtains a Temporal server for this machine without starting it. */
export async function prepareTemporal(options: TemporalOptions): Promise<PreparedTemporal> {
  const log = options.log ?? (() => undefined);
  const namespace = options.namespace ?? 'parley';
  const env = options.env ?? process.env;
  const cli = await obtainTemporal({ dataDir: options.dataDir, cacheDir: options.cacheDir ?? defaultCacheDir(env), log, env });
  const port = options.port ?? (await freePort());
  const address = `127.0.0.1:${port}`;
  mkdirSync(join(options.dataDir, 'temporal'), { recursive: true });
  const spec: ProcessSpec = {
    name: 'temporal',
    command: cli.command,
    args: serverArgs({
      dataDir: options.dataDir,
      serverVersion: cli.serverVersion,
      namespace,
      port,
      ...(options.uiPort === undefined ? {} : { uiPort: options.uiPort }),
    }),
    port,
    probe: async () => {
      await connects('127.0.0.1', port);
      await checkNamespace(cli.command, address, namespace);
    },
    readyTimeoutMs: 60_000,
    stopTimeoutMs: 10_000,
  };
  return { address, namespace, origin: `server ${cli.serverVersion}, ${cli.origin}`, spec };
}

/** Obtains and starts a Temporal server with a durable file, for the product, its tests and its benchmark. */
export async function startTemporal(options: TemporalOptions): Promise<TemporalEngine> {
  const prepared = await prepareTemporal(options);
  const running = await launch(prepared.spec, join(options.dataDir, 'logs', 'temporal.log'));
  const { pid, logFile, stop, kill } = running;
  return { address: prepared.address, namespace: prepared.namespace, pid, logFile, stop, kill };
}
