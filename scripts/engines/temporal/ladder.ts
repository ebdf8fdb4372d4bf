import type { Log } from '../cache.ts';
import { Unavailable } from '../unavailable.ts';
import { temporalFromSource } from './build.ts';
import type { TemporalCli } from './cli.ts';
import { temporalFromCache, temporalFromDownload } from './download.ts';
import { temporalFromPath } from './from-path.ts';

/** Obtains a Temporal CLI by the first way that works here, saying in one line each why a way did not. */
export async function obtainTemporal(options: { cacheDir: string; log: Log; env?: NodeJS.ProcessEnv }): Promise<TemporalCli> {
  const { cacheDir, log, env } = options;
  const rungs: (() => Promise<TemporalCli>)[] = [
    () => temporalFromPath(env),
    () => temporalFromCache(cacheDir),
    () => temporalFromDownload(cacheDir, log, env),
    () => temporalFromSource(cacheDir, log, env),
  ];
  const reasons: string[] = [];
  for (const rung of rungs) {
    try {
      return await rung();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      reasons.push(error.message);
    }
  }
  throw new Error(
    `Temporal cannot be obtained on this machine: ${reasons.join('; ')}. ` +
      'Install the Temporal CLI or Go 1.26.4 or newer, or set TEMPORAL_ADDRESS to a running server.',
  );
}
