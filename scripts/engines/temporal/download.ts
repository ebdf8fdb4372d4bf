import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachedFile, isIntact, type Log } from '../cache.ts';
import { fetchFile } from '../fetch-file.ts';
import { fileFromTarGz } from '../untar.ts';
import { Unavailable } from '../unavailable.ts';
import { inspectCli, type TemporalCli } from './cli.ts';
import { temporalCliVersion } from './pin.ts';

/** Temporal's own distribution server; another one that serves the same paths may be named for closed networks. */
const officialMirror = 'https://temporal.download';

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

/** The rung "downloaded": the official archive of the pinned version. */
export async function temporalFromDownload(cacheDir: string, log: Log, env: NodeJS.ProcessEnv = process.env): Promise<TemporalCli> {
  const url = archiveUrl(env['PARLEY_TEMPORAL_MIRROR'] ?? officialMirror);
  const file = cachedCliPath(cacheDir);
  await cachedFile(file, log, async (temporary) => {
    const archive = `${temporary}.tar.gz`;
    try {
      log(`downloading the Temporal CLI ${temporalCliVersion}`);
      await fetchFile(url, archive, { log, label: `the Temporal CLI ${temporalCliVersion}` });
      writeFileSync(temporary, await unpack(archive));
      chmodSync(temporary, 0o755);
      await inspectCli(temporary, 'downloaded');
    } finally {
      rmSync(archive, { force: true });
    }
  });
  return inspectCli(file, 'downloaded');
}

function archiveUrl(mirror: string): string {
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch as string];
  if (arch === undefined || (process.platform !== 'linux' && process.platform !== 'darwin')) {
    throw new Unavailable(`there is no official download for ${process.platform} on ${process.arch}`);
  }
  return `${mirror}/cli/archive/v${temporalCliVersion}?platform=${process.platform}&arch=${arch}`;
}

async function unpack(archive: string): Promise<Buffer> {
  try {
    return await fileFromTarGz(archive, 'temporal');
  } catch (error) {
    throw new Unavailable(`the downloaded archive cannot be read (${(error as Error).message})`);
  }
}
