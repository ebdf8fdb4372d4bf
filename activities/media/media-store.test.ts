import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startS3Server, type S3Server } from '../../tests/kit/s3-server.ts';
import { FolderStore } from './folder-store.ts';
import { MediaStoreUnavailable, type MediaStore } from './media-store.ts';
import { S3Store } from './s3-store.ts';
import { FileTooLarge, spool } from './spool.ts';

const content = randomBytes(300_000);
let root: string;
let s3: S3Server;
const s3Settings = (): ConstructorParameters<typeof S3Store>[1] => ({ S3_ENDPOINT: s3.endpoint, S3_REGION: 'us-east-1', S3_PREFIX: 'parley', S3_ACCESS_KEY_ID: s3.credentials.accessKeyId, S3_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey });

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'parley-media-'));
  s3 = await startS3Server();
});
afterAll(async () => {
  await s3.close();
  rmSync(root, { recursive: true, force: true });
});

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

describe.each([
  ['folder', (): MediaStore => new FolderStore(root)],
  ['bucket', (): MediaStore => new S3Store('files', s3Settings())],
])('a store in a %s', (_name, open) => {
  it('gives back what it was given, whole and in part, and forgets it', async () => {
    const store = open();
    const file = await spool(store.spoolDir, pieces(content), content.length);
    expect(file.size).toBe(content.length);
    await store.put('org/med_1/a', file);
    expect(readdirSync(store.spoolDir)).not.toContain(file.path.split('/').at(-1));
    const whole = await store.open('org/med_1/a');
    const part = await store.open('org/med_1/a', { start: 100_000, end: 100_099 });
    if (whole === undefined || part === undefined) throw new Error('nothing was stored');
    expect((await buffer(whole)).equals(content)).toBe(true);
    expect((await buffer(part)).equals(content.subarray(100_000, 100_100))).toBe(true);
    expect(await store.open('org/med_1/b')).toBeUndefined();
    await store.remove('org/med_1/a');
    await store.remove('org/med_1/a');
    expect(await store.open('org/med_1/a')).toBeUndefined();
    store.close();
  });
});

describe('a bucket', () => {
  it('keeps objects below its prefix, and says when the store refuses', async () => {
    const store = new S3Store('files', s3Settings());
    await store.put('org/x', await spool(store.spoolDir, pieces(content), content.length));
    expect([...s3.objects.keys()]).toEqual(['/files/parley/org/x']);
    s3.failWith(503);
    await expect(store.remove('org/x')).rejects.toThrow(MediaStoreUnavailable);
    s3.failWith(undefined);
    const stranger = new S3Store('files', { ...s3Settings(), S3_SECRET_ACCESS_KEY: 'wrong' });
    await expect(stranger.open('org/x')).rejects.toThrow('SignatureDoesNotMatch');
  });
});

describe('a folder', () => {
  it('never leaves its root, and clears what dead processes left behind', async () => {
    const store = new FolderStore(root);
    await expect(store.open('../secrets')).rejects.toThrow('unexpected form');
    const left = await spool(store.spoolDir, pieces(content), content.length);
    utimesSync(left.path, 0, 0);
    await store.sweep(Date.now());
    expect(readdirSync(store.spoolDir)).toEqual([]);
  });

  it('gives a file up as soon as it is too large, and keeps nothing of it', async () => {
    const store = new FolderStore(root);
    await expect(spool(store.spoolDir, pieces(content), 100_000)).rejects.toThrow(FileTooLarge);
    expect(readdirSync(store.spoolDir)).toEqual([]);
  });
});
