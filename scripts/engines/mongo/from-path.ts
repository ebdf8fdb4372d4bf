import { findOnPath } from '../run-tool.ts';
import { Unavailable } from '../unavailable.ts';
import type { MongoProgram } from './engine.ts';
import { mongodProgram } from './mongod.ts';

/** The rung "a `mongod` that is already installed". */
export async function mongoFromPath(env: NodeJS.ProcessEnv = process.env): Promise<MongoProgram> {
  const command = findOnPath('mongod', env);
  if (command === undefined) throw new Unavailable('no mongod on PATH');
  return mongodProgram(command, 'installed', 'found on PATH');
}
