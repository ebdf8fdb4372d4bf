import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { platform, arch } from 'node:os';
import { join } from 'node:path';
import { getOS } from 'mongodb-memory-server-core/lib/util/getos/index.js';
import { MongoBinaryDownloadUrl } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js';
import { textOf } from '../error-text.ts';
import { cachedFile, isIntact, type Log } from '../cache.ts';
import { fetchFile, fetchText } from '../fetch-file.ts';
import { fileFromTarGz } from '../untar.ts';
import { Unavailable } from '../unavailable.ts';
import type { MongoProgram } from './engine.ts';
import { mongodProgram } from './mongod.ts';

/** The MongoDB that is downloaded where none is installed. */
export const mongodVersion = '8.0.12';

/** Where the downloaded server is kept. */
export function cachedMongodPath(cacheDir: string): string {
  return join(cacheDir, 'mongod', `${mongodVersion}-${platform()}-${arch()}`, 'mongod');
}

/** The rung "cached": a server downloaded earlier. */
export async function mongoFromCache(cacheDir: string): Promise<MongoProgram> {
  const file = cachedMongodPath(cacheDir);
  if (!(await isIntact(file))) throw new Unavailable('no mongod in the cache');
  return mongodProgram(file, 'downloaded', 'cached');
}

/**
 * The rung "downloaded": the official archive for this system. Which archive that is, is worked out by
 * mongodb-memory-server-core, so its settings for mirrors (MONGOMS_DOWNLOAD_MIRROR) work here too. The
 * transfer is our own, because it must verify TLS and hashes and give up in seconds.
 */
export async function mongoFromDownload(cacheDir: string, log: Log): Promise<MongoProgram> {
  const url = await archiveUrl();
  const file = cachedMongodPath(cacheDir);
  await cachedFile(file, log, async (temporary) => {
    const archive = `${temporary}.tgz`;
    try {
      log(`downloading MongoDB ${mongodVersion}`);
      const label = `MongoDB ${mongodVersion}`;
      await fetchFile(url, archive, { log, label });
      await checkPublishedHash(url, archive);
      writeFileSync(temporary, await unpack(archive));
      chmodSync(temporary, 0o755);
      await mongodProgram(temporary, 'downloaded', 'downloaded');
    } finally {
      rmSync(archive, { force: true });
    }
  });
  return mongodProgram(file, 'downloaded', 'downloaded');
}

async function archiveUrl(): Promise<string> {
  if (platform() === 'win32') throw new Unavailable('MongoDB for Windows is not downloaded; install it');
  try {
    return await new MongoBinaryDownloadUrl({ platform: platform(), arch: arch(), version: mongodVersion, os: await getOS() }).getDownloadUrl();
  } catch (error) {
    throw new Unavailable(`there is no MongoDB download for this system (${textOf(error)})`);
  }
}

/** MongoDB publishes the hashes beside each archive; a mirror may leave them out, but one that is there must match. */
async function checkPublishedHash(url: string, archive: string): Promise<void> {
  for (const algorithm of ['sha256', 'md5']) {
    const published = await fetchText(`${url}.${algorithm}`);
    if (published === undefined) continue;
    const expected = published.trim().split(/\s+/)[0];
    const found = createHash(algorithm).update(readFileSync(archive)).digest('hex');
    if (expected !== found) throw new Unavailable(`the MongoDB archive does not have the published ${algorithm}; it was thrown away`);
    return;
  }
}

async function unpack(archive: string): Promise<Buffer> {
  try {
    return await fileFromTarGz(archive, 'mongod');
  } catch (error) {
    throw new Unavailable(`the MongoDB archive cannot be read (${textOf(error)})`);
  }
}
