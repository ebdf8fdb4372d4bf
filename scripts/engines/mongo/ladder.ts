import type { Log } from '../cache.ts';
import { Unavailable } from '../unavailable.ts';
import { mongoFromCache, mongoFromDownload } from './download.ts';
import type { MongoProgram } from './engine.ts';
import { mongoFromPath } from './from-path.ts';
import { mongoTrial } from './trial.ts';

/** Obtains a database program by the first way that works here. Falling down to the trial engine is said in one line. */
export async function obtainMongo(options: { cacheDir: string; log: Log; env?: NodeJS.ProcessEnv }): Promise<MongoProgram> {
  const { cacheDir, log, env } = options;
  const rungs: (() => Promise<MongoProgram>)[] = [
    () => mongoFromPath(env),
    () => mongoFromCache(cacheDir),
    () => mongoFromDownload(cacheDir, log),
    () => mongoTrial(cacheDir, log, env),
  ];
  const reasons: string[] = [];
  for (const rung of rungs) {
    try {
      const program = await rung();
      if (program.kind === 'trial') {
        log(`${reasons.join('; ')}: using the trial engine, which is for trials and tests, not for production`);
      }
      return program;
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      reasons.push(error.message);
    }
  }
  throw new Error(
    `No database can be obtained on this machine: ${reasons.join('; ')}. ` +
      'Install MongoDB 6 or newer, or Java 17 with Maven, or set MONGODB_URI to a running server.',
  );
}
