import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';

const BLOCK = 512;

/**
 * The content of the first regular file named `name` (in any folder) of a .tar.gz archive. Held in
 * memory: the archives that are read here hold one program of some 150 MB.
 */
export async function fileFromTarGz(archive: string, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(archive).pipe(createGunzip())) chunks.push(chunk as Buffer);
  const tar = Buffer.concat(chunks);
  let offset = 0;
  while (offset + BLOCK <= tar.length) {
    const header = tar.subarray(offset, offset + BLOCK);
    if (header[0] === 0) break;
    const size = Number.parseInt(text(header, 124, 12), 8);
    if (!Number.isFinite(size) || size < 0) throw new Error(`${archive} is not a tar archive`);
    const type = text(header, 156, 1);
    const start = offset + BLOCK;
    if ((type === '0' || type === '') && basename(text(header, 0, 100)) === name) return tar.subarray(start, start + size);
    offset = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error(`${archive} has no file named ${name}`);
}

function text(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? length : end).toString('latin1').trim();
}
