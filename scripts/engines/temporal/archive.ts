import { Unavailable } from '../unavailable.ts';
import { temporalArchiveHashes, temporalCliVersion } from './pin.ts';

/** An archive of the pinned CLI: places that serve it, in the order in which they are tried, and its SHA-256. */
export type TemporalArchive = { readonly urls: readonly string[]; readonly sha256: string };

const releases = 'https://github.com/temporalio/cli/releases/download';
const distribution = 'https://temporal.download';

/** The official archive for this system. `PARLEY_TEMPORAL_MIRROR` names a server that has the release files, for closed networks. */
export function temporalArchive(env: NodeJS.ProcessEnv): TemporalArchive {
  const sha256 = temporalArchiveHashes[`${process.platform}-${process.arch}`];
  if (sha256 === undefined) throw new Unavailable(`there is no official download for ${process.platform} on ${process.arch}`);
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const file = `v${temporalCliVersion}/temporal_cli_${temporalCliVersion}_${process.platform}_${arch}.tar.gz`;
  const mirror = env['PARLEY_TEMPORAL_MIRROR'];
  if (mirror) return { urls: [`${mirror.replace(/\/$/, '')}/${file}`], sha256 };
  return { urls: [`${releases}/${file}`, `${distribution}/cli/archive/v${temporalCliVersion}?platform=${process.platform}&arch=${arch}`], sha256 };
}
