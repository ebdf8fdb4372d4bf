import type { Log } from '../cache.ts';
import { NothingToRun, Unavailable } from '../unavailable.ts';
import { temporalArchive, type TemporalArchive } from './archive.ts';
import { temporalFromSource } from './build.ts';
import type { TemporalCli } from './cli.ts';
import { temporalFromCache, temporalFromDownload } from './download.ts';
import { existingServerVersion } from './existing-data.ts';
import { temporalFromPath } from './from-path.ts';

export type TemporalSearch = {
  readonly dataDir: string;
  readonly cacheDir: string;
  readonly log: Log;
  readonly env: NodeJS.ProcessEnv;
  /** Another archive than the official one; for tests. */
  readonly archive?: TemporalArchive;
};

/**
 * Obtains a Temporal CLI by the first way that works here. A folder with the data of one server version
 * stays with that version as long as it can be had, because a server never reads the file of another.
 */
export async function obtainTemporal(options: TemporalSearch): Promise<TemporalCli> {
  const { dataDir, cacheDir, log, env } = options;
  const rungs: (() => Promise<TemporalCli>)[] = [
    () => temporalFromPath(env),
    () => temporalFromCache(cacheDir),
    async () => temporalFromDownload(cacheDir, options.archive ?? temporalArchive(env), log),
    () => temporalFromSource(cacheDir, log, env),
  ];
  const wanted = existingServerVersion(dataDir);
  const reasons: string[] = [];
  let other: TemporalCli | undefined;
  for (const rung of rungs) {
    try {
      const cli = await rung();
      if (wanted === undefined || cli.serverVersion === wanted) return cli;
      other ??= cli;
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      reasons.push(error.message);
    }
  }
  if (other !== undefined) {
    log(`server ${wanted}, which has the workflows in ${dataDir}, cannot be had; server ${other.serverVersion} starts without them`);
    return other;
  }
  throw new NothingToRun(
    `Temporal cannot be had on this machine: ${reasons.join('; ')}. Install the Temporal CLI or Go 1.26.4 or newer, or set TEMPORAL_ADDRESS to a running server.`,
  );
}
