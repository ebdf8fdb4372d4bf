import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folder below the data folder in which a mongod keeps its files. */
export function mongodFolder(dataDir: string): string {
  return join(dataDir, 'mongo');
}

/** File below the data folder in which the trial engine keeps its documents. */
export function trialFile(dataDir: string): string {
  return join(dataDir, 'trial-engine', 'documents.mv');
}

/**
 * Which engine the data of a folder belongs to. An installation stays with the engine it began with:
 * changing it because another one became available would look like the loss of all data.
 */
export function existingData(dataDir: string): 'mongod' | 'trial' | undefined {
  if (existsSync(join(mongodFolder(dataDir), 'WiredTiger'))) return 'mongod';
  return existsSync(trialFile(dataDir)) ? 'trial' : undefined;
}
