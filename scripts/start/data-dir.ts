import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** Databases that run out of disk stop in the middle of their work; better not to start them. */
const LEAST_FREE_MB = 300;

/** Makes the data folder and proves that it can be written and has room. Throws a {@link Refusal} or a machine error otherwise. */
export function openDataDir(dataDir: string): void {
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  const probe = join(dataDir, '.write-test');
  writeFileSync(probe, 'x'.repeat(4096));
  rmSync(probe);
  const { bavail, bsize } = statfsSync(dataDir);
  const freeMb = Math.floor((bavail * bsize) / 1024 / 1024);
  if (freeMb < LEAST_FREE_MB) {
    throw new Refusal(`The disk of ${dataDir} has only ${freeMb} MB left, and ${LEAST_FREE_MB} MB are needed. Make room, or set PARLEY_DATA_DIR to a folder on another disk.`);
  }
}
