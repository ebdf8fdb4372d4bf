import { join } from 'node:path';
import { defaultCacheDir, type Log } from './cache.ts';
import { launch, type ProcessSpec } from './launch.ts';
import { localUri, type MongoKind } from './mongo/engine.ts';
import { obtainMongo } from './mongo/ladder.ts';
import { freePort } from './ports.ts';

export type MongoOptions = {
  /** Folder of the installation's data; the database keeps its files in a folder below it. */
  readonly dataDir: string;
  readonly cacheDir?: string;
  /** Port on the loopback interface; any free one when left out. */
  readonly port?: number;
  readonly log?: Log;
  readonly env?: NodeJS.ProcessEnv;
};

export type PreparedMongo = { readonly uri: string; readonly kind: MongoKind; readonly origin: string; readonly spec: ProcessSpec };

export type MongoEngine = {
  readonly uri: string;
  readonly kind: MongoKind;
  readonly pid: number;
  readonly logFile: string;
  stop(): Promise<void>;
  kill(signal: NodeJS.Signals): Promise<void>;
};

/** Obtains a database for this machine without starting it. */
export async function prepareMongo(options: MongoOptions): Promise<PreparedMongo> {
  const env = options.env ?? process.env;
  const program = await obtainMongo({ dataDir: options.dataDir, cacheDir: options.cacheDir ?? defaultCacheDir(env), log: options.log ?? (() => undefined), env });
  const port = options.port ?? (await freePort());
  return { uri: localUri(port), kind: program.kind, origin: program.origin, spec: program.spec({ dataDir: options.dataDir, port }) };
}

/** Obtains and starts a database, for the product, its tests and its benchmark. */
export async function startMongo(options: MongoOptions): Promise<MongoEngine> {
  const prepared = await prepareMongo(options);
  const running = await launch(prepared.spec, join(options.dataDir, 'logs', 'mongodb.log'));
  const { pid, logFile, stop, kill } = running;
  return { uri: prepared.uri, kind: prepared.kind, pid, logFile, stop, kill };
}
