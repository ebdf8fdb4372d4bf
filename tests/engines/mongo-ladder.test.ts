import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoBinaryDownloadUrl } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js';
import { getOS } from 'mongodb-memory-server-core/lib/util/getos/index.js';
import { afterEach, expect, test, vi } from 'vitest';
import { cachedMongodPath, mongodVersion } from '../../scripts/engines/mongo/download.ts';
import { mongodFolder, trialFile } from '../../scripts/engines/mongo/existing-data.ts';
import { obtainMongo } from '../../scripts/engines/mongo/ladder.ts';
import { archiveOf, hashOf, startMirror } from './mirror.ts';
import { environmentWith, lines, scratchDir, stubMongod } from './scratch.ts';

const nothing = 'http://127.0.0.1:9';
const java17 = 'echo \'openjdk version "17.0.1"\' >&2';
/** A Maven that "builds" the archive the project would make. */
const stubMaven = 'mkdir -p target && echo jar > target/trial-engine.jar';

afterEach(() => vi.unstubAllEnvs());

async function archivePath(): Promise<string> {
  const url = await new MongoBinaryDownloadUrl({ platform: process.platform, arch: process.arch, version: mongodVersion, os: await getOS() }).getDownloadUrl();
  return new URL(url).pathname;
}

async function obtain(env: NodeJS.ProcessEnv, mirror: string, places: { dataDir?: string; cacheDir?: string } = {}) {
  vi.stubEnv('MONGOMS_DOWNLOAD_MIRROR', mirror);
  const { log, all } = lines();
  const dataDir = places.dataDir ?? scratchDir();
  const cacheDir = places.cacheDir ?? scratchDir();
  const program = await obtainMongo({ dataDir, cacheDir, log, env });
  return { program, all, dataDir, cacheDir };
}

test('takes an installed mongod before anything else', async () => {
  const { program, all } = await obtain(environmentWith({ mongod: stubMongod, java: java17 }), nothing);
  expect(program).toMatchObject({ kind: 'installed', origin: 'MongoDB 8.0.12, found on PATH' });
  expect(all).toEqual([]);
});

test('passes over a mongod that is too old or does not run', async () => {
  for (const mongod of ['echo "db version v4.4.1"', 'exit 132', 'echo what']) {
    const { program, all } = await obtain(environmentWith({ mongod, java: java17, mvn: stubMaven, mkdir: 'exec /bin/mkdir "$@"' }), nothing);
    expect(program.kind).toBe('trial');
    expect(all.at(-1)).toMatch(/mongod (is MongoDB 4\.4\.1|does not run here|does not say which MongoDB it is).*using the trial engine/);
  }
});

test('downloads the archive for this system, checks its hash, and keeps it', async () => {
  const archive = archiveOf('mongodb-linux/bin/mongod', `#!/bin/sh\n${stubMongod}\n`);
  const path = await archivePath();
  const mirror = await startMirror({ [path]: archive, [`${path}.sha256`]: `${hashOf('sha256', archive)}  x.tgz\n` });
  const env = environmentWith({});
  const { program, cacheDir, all } = await obtain(env, mirror.url);
  expect(program).toMatchObject({ kind: 'downloaded', origin: 'MongoDB 8.0.12, downloaded' });
  expect(all).toEqual([`downloading MongoDB ${mongodVersion}`]);
  expect(mirror.requests).toEqual([path, `${path}.sha256`]);

  const again = await obtain(env, nothing, { cacheDir });
  expect(again.program.origin).toBe('MongoDB 8.0.12, cached');

  writeFileSync(cachedMongodPath(cacheDir), 'half a fi');
  const repaired = await obtain(env, mirror.url, { cacheDir });
  expect(repaired.program.origin).toBe('MongoDB 8.0.12, downloaded');
  expect(repaired.all.join()).toContain('is damaged; it is made anew');
  expect(readFileSync(cachedMongodPath(cacheDir), 'utf8')).toContain('db version');
  await mirror.close();
});

test('throws away an archive with another hash than the published one', async () => {
  const path = await archivePath();
  const archive = archiveOf('mongodb-linux/bin/mongod', `#!/bin/sh\n${stubMongod}\n`);
  const mirror = await startMirror({ [path]: archive, [`${path}.md5`]: `${'0'.repeat(32)}  x.tgz\n` });
  await expect(obtain(environmentWith({}), mirror.url)).rejects.toThrow('does not have the published md5; it was thrown away');
  await mirror.close();
});

type Mirrored = { url: string; close: () => Promise<void> };
const nobody: Mirrored = { url: nothing, close: () => Promise.resolve() };

test.each<[string, () => Promise<Mirrored>]>([
  ['refuses connections', () => Promise.resolve(nobody)],
  ['never answers', () => startMirror({}, { hang: true })],
  ['does not have the archive', () => startMirror({})],
])('falls through to the trial engine in seconds when the mirror %s', async (_what, start) => {
  const mirror = await start();
  const since = performance.now();
  const { program, all } = await obtain(environmentWith({ java: java17, mvn: stubMaven, mkdir: 'exec /bin/mkdir "$@"' }), mirror.url);
  expect(performance.now() - since).toBeLessThan(15_000);
  expect(program.kind).toBe('trial');
  expect(all.at(-1)).toMatch(/no mongod on PATH.*cannot be downloaded.*using the trial engine, which is for trials and tests/);
  await mirror.close();
});

test('says in one line what to install when nothing works', async () => {
  await expect(obtain(environmentWith({}), nothing)).rejects.toThrow(
    /^No database can be had on this machine: no mongod on PATH;.*no Java 17 on PATH.*Install MongoDB 6 or newer, or Java 17 with Maven, or set MONGODB_URI/,
  );
  await expect(obtain(environmentWith({ java: 'echo \'openjdk version "11.0.2"\' >&2' }), nothing)).rejects.toThrow('needs Java 17 or newer');
  await expect(obtain(environmentWith({ java: java17 }), nothing)).rejects.toThrow('no Maven (mvn) on PATH');
  await expect(obtain(environmentWith({ java: java17, mvn: 'echo "[ERROR] no route to host"; exit 1' }), nothing)).rejects.toThrow('[ERROR] no route to host');
});

test('stays with the engine that the data belongs to', async () => {
  const dataDir = scratchDir();
  mkdirSync(join(dataDir, 'trial-engine'));
  writeFileSync(trialFile(dataDir), '');
  const env = environmentWith({ mongod: stubMongod, java: java17, mvn: stubMaven, mkdir: 'exec /bin/mkdir "$@"' });
  const { program, all } = await obtain(env, nothing, { dataDir });
  expect(program.kind).toBe('trial');
  expect(all).toContain('the data of this folder is in the trial engine, which is for trials and tests, not for production');

  const other = scratchDir();
  mkdirSync(mongodFolder(other));
  writeFileSync(join(mongodFolder(other), 'WiredTiger'), '');
  await expect(obtain(environmentWith({ java: java17 }), nothing, { dataDir: other })).rejects.toThrow(/belongs to MongoDB, which cannot be had/);
});
