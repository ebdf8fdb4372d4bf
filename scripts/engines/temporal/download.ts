import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../error-text.ts';
import { cachedFile, isIntact, type Log } from '../cache.ts';
import { fetchFile } from '../fetch-file.ts';
import { fileFromTarGz } from '../untar.ts';
import { Unavailable } from '../unavailable.ts';
import type { TemporalArchive } from './archive.ts';
import { inspectCli, type TemporalCli } from './cli.ts';
import { temporalCliVersion } from './pin.ts';

/** Where the pinned CLI is kept, however it was obtained. */
export function cachedCliPath(cacheDir: string): string {
  return join(cacheDir, 'temporal', `${temporalCliVersion}-${process.platform}-${process.arch}`, 'temporal');
}

/** The rung "cached": the pinned CLI, obtained earlier by downloading or by building. */
export async function temporalFromCache(cacheDir: string): Promise<TemporalCli> {
  const file = cachedCliPath(cacheDir);
  if (!(await isIntact(file))) throw new Unavailable('not in the cache yet');
  return inspectCli(file, 'cached');
}

/** The rung "downloaded": the archive of the pinned version, from the first place that has it with the published hash. */
export async function temporalFromDownload(cacheDir: string, archive: TemporalArchive, log: Log): Promise<TemporalCli> {
  const file = cachedCliPath(cacheDir);
  await cachedFile(file, log, async (temporary) => {
    const download = `${temporary}.tar.gz`;
    try {
      log(`downloading the Temporal CLI ${temporalCliVersion}`);
      await fetchFirst(archive, download, log);
      writeFileSync(temporary, await unpack(download));
      chmodSync(temporary, 0o755);
      await inspectCli(temporary, 'downloaded');
    } finally {
      rmSync(download, { force: true });
    }
  });
  return inspectCli(file, 'downloaded');
}

async function fetchFirst({ urls, sha256 }: TemporalArchive, target: string, log: Log): Promise<void> {
  let last: Unavailable | undefined;
  for (const url of urls) {
    try {
      return await fetchFile(url, target, { sha256, log, label: `the Temporal CLI ${temporalCliVersion}` });
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      last = error;
    }
  }
  throw last ?? new Unavailable('there is no place to download the Temporal CLI from');
}

async function unpack(archive: string): Promise<Buffer> {
  try {
    return await fileFromTarGz(archive, 'temporal');
  } catch (error) {
    throw new Unavailable(`the downloaded archive cannot be read (${textOf(error)})`);
  }
}
