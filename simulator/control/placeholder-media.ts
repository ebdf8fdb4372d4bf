import { crc32, deflateSync } from 'node:zlib';
import { toneWav } from '../world/tone.ts';

const SIDE = 320;

/** Bytes for a media file nobody supplied: a picture for images, a short tone for audio, filling for the rest. */
export function placeholderBytes(mimeType: string, size: number | undefined): Buffer {
  const bytes = mimeType.startsWith('image/') ? gradientPng() : mimeType.startsWith('audio/') ? Buffer.from(toneWav(2)) : Buffer.from('Placeholder file.\n');
  if (size === undefined || size <= bytes.length) return bytes;
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]);
}

function gradientPng(): Buffer {
  const row = SIDE * 3 + 1;
  const pixels = Buffer.alloc(row * SIDE);
  for (let y = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1) {
      const at = y * row + 1 + x * 3;
      const hill = y > SIDE * 0.62 + 34 * Math.sin(x / 46) ? 0.55 : 1;
      pixels[at] = Math.round((60 + (x / SIDE) * 60) * hill);
      pixels[at + 1] = Math.round((150 + (y / SIDE) * 50) * hill);
      pixels[at + 2] = Math.round((170 - (x / SIDE) * 30) * hill);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
