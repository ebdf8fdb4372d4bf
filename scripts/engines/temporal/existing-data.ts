import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The server's database file. It creates its tables only in a new file and never migrates an old one, so each version has its own. */
export function temporalFile(dataDir: string, serverVersion: string): string {
  return join(dataDir, 'temporal', `temporal-${serverVersion}.db`);
}

/** Version of the server that last wrote its data into this folder; undefined in a new one. */
export function existingServerVersion(dataDir: string): string | undefined {
  const folder = join(dataDir, 'temporal');
  if (!existsSync(folder)) return undefined;
  const lastWritten = (file: string) => Math.max(...globSync(`${file}*`, { cwd: folder }).map((name) => statSync(join(folder, name)).mtimeMs));
  const newest = globSync('temporal-*.db', { cwd: folder }).sort((a, b) => lastWritten(b) - lastWritten(a))[0];
  return newest === undefined ? undefined : /^temporal-(.+)\.db$/.exec(newest)?.[1];
}
