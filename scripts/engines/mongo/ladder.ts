import type { Log } from '../cache.ts';
import { NothingToRun, Unavailable } from '../unavailable.ts';
import type { MongoProgram } from './engine.ts';
import { existingData } from './existing-data.ts';
import { mongoFromPath } from './from-path.ts';
import { mongoTrial } from './trial.ts';

const notForProduction = 'the trial engine, which is for trials and tests, not for production';

/**
 * Obtains a database program by the first way that works here, for a folder whose data may already belong
 * to one. Falling down to the trial engine is said in one line.
 */
export async function obtainMongo(options: { dataDir: string; cacheDir: string; log: Log; env?: NodeJS.ProcessEnv }): Promise<MongoProgram> {
  const { dataDir, cacheDir, log, env } = options;
  const mongod = [
    () => mongoFromPath(env),
    // Loaded when it is needed: the supervisor keeps what it loads for as long as the product runs.
    async () => (await import('./download.ts')).mongoFromCache(cacheDir),
    async () => (await import('./download.ts')).mongoFromDownload(cacheDir, log),
  ];
  const trial = () => mongoTrial(cacheDir, log, env);
  const reasons: string[] = [];
  const existing = existingData(dataDir);
  if (existing === 'trial') {
    log(`the data of this folder is in ${notForProduction}`);
    return (await firstOf([trial], reasons)) ?? fail(`The data in ${dataDir} is in the trial engine, which cannot be had: ${reasons.join('; ')}.`);
  }
  if (existing === 'mongod') {
    const advice = 'Install MongoDB, or set PARLEY_DATA_DIR to another folder.';
    return (await firstOf(mongod, reasons)) ?? fail(`The data in ${dataDir} belongs to MongoDB, which cannot be had: ${reasons.join('; ')}. ${advice}`);
  }
  const program = await firstOf([...mongod, trial], reasons);
  if (program?.kind === 'trial') log(`${reasons.join('; ')}: using ${notForProduction}`);
  const advice = 'Install MongoDB 6 or newer, or Java 17 with Maven, or set MONGODB_URI to a running server.';
  return program ?? fail(`No database can be had on this machine: ${reasons.join('; ')}. ${advice}`);
}

async function firstOf(rungs: readonly (() => Promise<MongoProgram>)[], reasons: string[]): Promise<MongoProgram | undefined> {
  for (const rung of rungs) {
    try {
      return await rung();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      reasons.push(error.message);
    }
  }
  return undefined;
}

function fail(message: string): never {
  throw new NothingToRun(message);
}
