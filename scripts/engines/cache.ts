import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeSync } from 'node:fs';
import { codeOf } from './error-text.ts';

/** One line of progress for a person who watches. */
export type Log = (line: string) => void;

/** Where fetched and built engines are kept: outside the checkout, so that a fresh clone finds them again. */
export function defaultCacheDir(env: NodeJS.ProcessEnv = process.env): string {
  if (env['PARLEY_CACHE_DIR']) return env['PARLEY_CACHE_DIR'];
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'parley');
  if (process.platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'parley');
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'parley');
}

/**
 * Returns `file`, made by `produce` if it is missing or no longer what was once put there. `produce`
 * writes to the path it is given; only a complete file, with its hash beside it, gets the final name.
 */
export async function cachedFile(file: string, log: Log, produce: (temporary: string) => Promise<void>): Promise<string> {
  if (await isIntact(file)) return file;
  mkdirSync(dirname(file), { recursive: true });
  const release = await lock(file, log);
  try {
    if (await isIntact(file)) return file;
    if (existsSync(file)) log(`the cached ${file} is damaged; it is made anew`);
    rmSync(file, { force: true });
    const temporary = `${file}.${process.pid}.tmp`;
    rmSync(temporary, { force: true });
    try {
      await produce(temporary);
      writeFileSync(hashFile(file), `${await sha256(temporary)}\n`);
      renameSync(temporary, file);
    } finally {
      rmSync(temporary, { force: true });
    }
    return file;
  } finally {
    release();
  }
}

/** SHA-256 of a file as lower-case hex. */
export async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** True if the file is there and has the hash that was noted when it was made. */
export async function isIntact(file: string): Promise<boolean> {
  if (!existsSync(file) || !existsSync(hashFile(file))) return false;
  return readFileSync(hashFile(file), 'utf8').trim() === (await sha256(file));
}

function hashFile(file: string): string {
  return `${file}.sha256`;
}

/** Keeps two processes (a start and a test run, say) from building the same thing at the same time. */
async function lock(file: string, log: Log): Promise<() => void> {
  const lockFile = `${file}.lock`;
  let told = false;
  for (;;) {
    try {
      const handle = openSync(lockFile, 'wx');
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(lockFile, { force: true });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    if (!holderIsAlive(lockFile)) {
      rmSync(lockFile, { force: true });
      continue;
    }
    if (!told) log(`another process is making ${file}; waiting for it`);
    told = true;
    await sleep(500);
  }
}

function holderIsAlive(lockFile: string): boolean {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'));
    if (!Number.isInteger(pid) || pid <= 0) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
