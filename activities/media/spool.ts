import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that was taken in and not judged yet. It is on the disk of this machine until it is put or discarded. */
export interface SpooledFile {
  readonly path: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** The first bytes, by which its type is recognised. */
  readonly head: Buffer;
  discard(): Promise<void>;
}

/** More bytes came than may come. */
export class FileTooLarge extends Error {
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`The file is larger than ${maxBytes} bytes.`);
    this.name = 'FileTooLarge';
    this.maxBytes = maxBytes;
  }
}

const HEAD_BYTES = 4096;

/** Writes a stream to a file of its own, hashing it on the way; memory holds one piece at a time. */
export async function spool(dir: string, source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<SpooledFile> {
  await mkdir(dir, { recursive: true });
  const path = join(dir, `${randomUUID()}.part`);
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let size = 0;
  try {
    await using file = await open(path, 'wx');
    for await (const piece of source) {
      if (size < HEAD_BYTES) head.push(piece.subarray(0, HEAD_BYTES - size));
      size += piece.byteLength;
      if (size > maxBytes) throw new FileTooLarge(maxBytes);
      hash.update(piece);
      await file.write(piece);
    }
    // The store may take it over by its name: what is acknowledged must survive a power cut.
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, size, sha256: hash.digest('hex'), head: Buffer.concat(head), discard: () => rm(path, { force: true }) };
}
