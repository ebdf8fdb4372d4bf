import { join } from 'node:path';
import type { Settings } from '../../schemas/generated/types.ts';
import { defaultCacheDir, type Log } from '../engines/cache.ts';
import { prepareMongo } from '../engines/mongo.ts';
import { prepareTemporal } from '../engines/temporal.ts';
import type { ProcessSpec } from '../engines/launch.ts';
import { Refusal } from './refusal.ts';

/** An engine that is ready to be started, or, without a spec, one that somebody else runs. */
export type Engine = { readonly address: string; readonly origin: string; readonly spec?: ProcessSpec };

/** The database: the one that `MONGODB_URI` names, or the first that this machine can have. */
export async function mongoEngine(settings: Settings, given: boolean, log: Log): Promise<Engine> {
  if (!given) {
    const { uri, origin, spec } = await prepareMongo({ dataDir: settings.PARLEY_DATA_DIR, cacheDir: cacheDir(settings), port: settings.MONGODB_PORT, log });
    return { address: uri, origin, spec };
  }
  const { pingMongo } = await import('../engines/mongo/ping.ts');
  await pingMongo(settings.MONGODB_URI).catch((error: Error) => {
    throw new Refusal(`The database of MONGODB_URI does not answer (${error.message}). Start it, correct MONGODB_URI, or unset it to let npm start bring a database.`);
  });
  return { address: settings.MONGODB_URI, origin: 'the one of MONGODB_URI' };
}

/** The Temporal server: the one that `TEMPORAL_ADDRESS` names, or the first that this machine can have. */
export async function temporalEngine(settings: Settings, given: boolean, log: Log): Promise<Engine> {
  if (!given) {
    const { address, origin, spec } = await prepareTemporal({
      dataDir: settings.PARLEY_DATA_DIR,
      cacheDir: cacheDir(settings),
      port: settings.TEMPORAL_PORT,
      uiPort: settings.TEMPORAL_UI_PORT,
      namespace: settings.TEMPORAL_NAMESPACE,
      log,
    });
    return { address, origin, spec };
  }
  const { checkGivenTemporal } = await import('../engines/temporal/given.ts');
  await checkGivenTemporal(settings).catch((error: Error) => {
    throw new Refusal(
      `The Temporal server of TEMPORAL_ADDRESS=${settings.TEMPORAL_ADDRESS} does not answer for the namespace ${settings.TEMPORAL_NAMESPACE} (${error.message}). ` +
        'Start it, create the namespace, correct TEMPORAL_ADDRESS, or unset it to let npm start bring a server.',
    );
  });
  return { address: settings.TEMPORAL_ADDRESS, origin: 'the one of TEMPORAL_ADDRESS' };
}

function cacheDir(settings: Settings): string {
  return settings.PARLEY_CACHE_DIR ?? defaultCacheDir();
}

/** Log file of one of the installation's processes. */
export function logFileOf(dataDir: string, name: string): string {
  return join(dataDir, 'logs', `${name}.log`);
}
