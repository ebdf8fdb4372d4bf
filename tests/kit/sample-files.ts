import { deflateSync } from 'node:zlib';
import { crc32 } from 'node:zlib';

/** A picture of one colour that browsers draw. */
export function samplePng(side = 64, [red, green, blue]: readonly [number, number, number] = [15, 118, 110]): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3).map((_, index) => [red, green, blue][index % 3] ?? 0)]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Files that are recognised as what they are by their first bytes; nobody has to play them. */
export const sampleFiles = {
  video: { name: 'clip.mp4', mimeType: 'video/mp4', bytes: headed('\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom') },
  audio: { name: 'song.mp3', mimeType: 'audio/mpeg', bytes: headed('ID3\x04\x00\x00\x00\x00\x00\x00') },
  voice: { name: 'voice.ogg', mimeType: 'audio/ogg', bytes: headed('OggS\x00\x02\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x13OpusHead\x01\x01') },
  document: { name: 'Prices 2026.pdf', mimeType: 'application/pdf', bytes: headed('%PDF-1.4\n') },
  sticker: { name: 'hello.webp', mimeType: 'image/webp', bytes: Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=', 'base64') },
} as const;

function headed(head: string): Buffer {
  return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(2000)]);
}
