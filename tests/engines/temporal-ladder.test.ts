import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { cachedCliPath } from '../../scripts/engines/temporal/download.ts';
import { temporalFile } from '../../scripts/engines/temporal/existing-data.ts';
import { obtainTemporal } from '../../scripts/engines/temporal/ladder.ts';
import { temporalCliVersion } from '../../scripts/engines/temporal/pin.ts';
import { temporalArchive } from '../../scripts/engines/temporal/archive.ts';
import { archiveOf, hashOf, startMirror } from './mirror.ts';
import { environmentWith, lines, scratchDir, stubTemporal } from './scratch.ts';

const nothing = 'http://127.0.0.1:9';
const archivePath = '/temporal.tar.gz';
/** A Go tool chain that "builds" a CLI: it writes a stub to the path behind -o. */
const stubGo = `while [ "$1" != "-o" ]; do shift; done; printf '#!/bin/sh\\n%s\\n' '${stubTemporal}' > "$2"; /bin/chmod +x "$2"`;

async function obtain(env: NodeJS.ProcessEnv, mirror: string, places: { dataDir?: string; cacheDir?: string; content?: Buffer } = {}) {
  const { log, all } = lines();
  const cacheDir = places.cacheDir ?? scratchDir();
  const sha256 = hashOf('sha256', places.content ?? Buffer.from(''));
  const archive = { urls: [nothing, mirror + archivePath], sha256 };
  const cli = await obtainTemporal({ dataDir: places.dataDir ?? scratchDir(), cacheDir, log, env, archive });
  return { cli, all, cacheDir };
}

test('takes an installed CLI before anything else', async () => {
  const { cli, all } = await obtain(environmentWith({ temporal: stubTemporal, go: stubGo }), nothing);
  expect(cli).toMatchObject({ serverVersion: '1.31.2', origin: 'found on PATH' });
  expect(all).toEqual([]);
});

test('passes over an installed CLI that is too old, and builds the pinned one', async () => {
  const old = 'echo "temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)"';
  const { cli, cacheDir, all } = await obtain(environmentWith({ temporal: old, go: stubGo }), nothing);
  expect(cli).toMatchObject({ serverVersion: '1.31.2', origin: `built from the Go module v${temporalCliVersion}`, command: cachedCliPath(cacheDir) });
  expect(all.at(-1)).toContain('building the Temporal CLI');
  expect((await obtain(environmentWith({}), nothing, { cacheDir })).cli.origin).toBe('cached');
});

test('downloads the official archive, and again when the cache is damaged', async () => {
  const content = archiveOf('temporal', `#!/bin/sh\n${stubTemporal}\n`);
  const mirror = await startMirror({ [archivePath]: content });
  const env = environmentWith({});
  const { cli, cacheDir } = await obtain(env, mirror.url, { content });
  expect(cli.origin).toBe('downloaded');
  expect((await obtain(env, nothing, { cacheDir })).cli.origin).toBe('cached');
  writeFileSync(cachedCliPath(cacheDir), '');
  const repaired = await obtain(env, mirror.url, { cacheDir, content });
  expect(repaired.cli.origin).toBe('downloaded');
  expect(repaired.all.join()).toContain('is damaged; it is made anew');
  await mirror.close();
});

test.each([
  ['an archive that is none', Buffer.from('sorry, maintenance')],
  ['an archive of something else', archiveOf('readme.txt', 'hello')],
  ['a program that does not run here', archiveOf('temporal', '#!/bin/sh\nexit 126\n')],
])('builds instead when the mirror serves %s', async (_what, content) => {
  const mirror = await startMirror({ [archivePath]: content });
  const { cli } = await obtain(environmentWith({ go: stubGo }), mirror.url, { content });
  expect(cli.origin).toContain('built from the Go module');
  await mirror.close();
});

test('throws away an archive that is not the pinned one', async () => {
  const mirror = await startMirror({ [archivePath]: archiveOf('temporal', `#!/bin/sh\n${stubTemporal}\n`) });
  await expect(obtain(environmentWith({}), mirror.url)).rejects.toThrow('came with the wrong SHA-256');
  await mirror.close();
});

test('knows the official archive of this system and its hash, and where a mirror has it', () => {
  const { urls, sha256 } = temporalArchive({});
  expect(urls[0]).toContain(`/v${temporalCliVersion}/temporal_cli_${temporalCliVersion}_${process.platform}_`);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(temporalArchive({ PARLEY_TEMPORAL_MIRROR: 'https://mirror.example/cli/' }).urls).toEqual([
    expect.stringMatching(new RegExp(`^https://mirror.example/cli/v${temporalCliVersion}/temporal_cli_`)),
  ]);
});

test('falls through a mirror that never answers in seconds', async () => {
  const mirror = await startMirror({}, { hang: true });
  const since = performance.now();
  const { cli } = await obtain(environmentWith({ go: stubGo }), mirror.url);
  expect(cli.origin).toContain('built from the Go module');
  expect(performance.now() - since).toBeLessThan(15_000);
  await mirror.close();
});

test('says in one line what to install when nothing works', async () => {
  await expect(obtain(environmentWith({}), nothing)).rejects.toThrow(
    /^Temporal cannot be had on this machine: no temporal on PATH;.*no Go tool chain.*Install the Temporal CLI or Go 1\.26\.4 or newer, or set TEMPORAL_ADDRESS/,
  );
  await expect(obtain(environmentWith({ go: 'echo "dial tcp: no route to host" >&2; exit 1' }), nothing)).rejects.toThrow('the Go build failed: dial tcp: no route to host');
});

test('stays with the server version that has the workflows, as long as it can be had', async () => {
  const dataDir = scratchDir();
  const file = temporalFile(dataDir, '1.31.2');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  const newer = 'echo "temporal version 1.9.1 (Server 1.32.0, UI 2.51.0)"';
  const kept = await obtain(environmentWith({ temporal: newer, go: stubGo }), nothing, { dataDir });
  expect(kept.cli.serverVersion).toBe('1.31.2');
  const lost = await obtain(environmentWith({ temporal: newer }), nothing, { dataDir });
  expect(lost.cli.serverVersion).toBe('1.32.0');
  expect(lost.all.at(-1)).toContain('server 1.31.2, which has the workflows');
});
