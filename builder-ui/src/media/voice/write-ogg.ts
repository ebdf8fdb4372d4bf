import type { OpusSound } from './read-webm.ts';

const SAMPLES_PER_MS = 48;
/** A page holds at most 255 pieces of 255 bytes (RFC 3533); fewer keep jumping exact. */
const PACKETS_PER_PAGE = 50;
const SEGMENT = 255;
const flags = { none: 0, first: 2, last: 4 } as const;

/** Puts Opus packets into an Ogg file (RFC 7845), which is what WhatsApp takes for a voice message. */
export function writeOgg({ head, packets }: OpusSound, serial: number): Uint8Array {
  const pages: Uint8Array[] = [page([head], { serial, index: 0, position: 0, flag: flags.first }), page([tags()], { serial, index: 1, position: 0, flag: flags.none })];
  let position = 0;
  let waiting: Uint8Array[] = [];
  let segments = 0;
  const flush = (flag: number): void => {
    pages.push(page(waiting, { serial, index: pages.length, position, flag }));
    waiting = [];
    segments = 0;
  };
  for (const packet of packets) {
    const needs = Math.floor(packet.length / SEGMENT) + 1;
    if (waiting.length > 0 && (waiting.length >= PACKETS_PER_PAGE || segments + needs > SEGMENT)) flush(flags.none);
    waiting.push(packet);
    segments += needs;
    position += samplesOf(packet);
  }
  flush(flags.last);
  return joined(pages);
}

/** Samples at 48 kHz that a packet lasts, by its first byte (RFC 6716, 3.1). */
export function samplesOf(packet: Uint8Array): number {
  const first = packet[0] ?? 0;
  const config = first >> 3;
  const frameMs = config < 12 ? ([10, 20, 40, 60][config & 3] ?? 20) : config < 16 ? ([10, 20][config & 1] ?? 20) : ([2.5, 5, 10, 20][config & 3] ?? 20);
  const code = first & 3;
  const frames = code === 0 ? 1 : code < 3 ? 2 : (packet[1] ?? 1) & 0x3f;
  return frameMs * frames * SAMPLES_PER_MS;
}

function tags(): Uint8Array {
  const vendor = new TextEncoder().encode('parley');
  const bytes = new Uint8Array(8 + 4 + vendor.length + 4);
  bytes.set(new TextEncoder().encode('OpusTags'));
  new DataView(bytes.buffer).setUint32(8, vendor.length, true);
  bytes.set(vendor, 12);
  return bytes;
}

function page(packets: readonly Uint8Array[], { serial, index, position, flag }: { serial: number; index: number; position: number; flag: number }): Uint8Array {
  // Each packet ends with a piece shorter than 255 bytes, if need be an empty one.
  const lacing = packets.flatMap(({ length }) => [...Array.from({ length: Math.floor(length / SEGMENT) }, () => SEGMENT), length % SEGMENT]);
  const header = new Uint8Array(27 + lacing.length);
  const view = new DataView(header.buffer);
  header.set(new TextEncoder().encode('OggS'));
  header[5] = flag;
  view.setBigUint64(6, BigInt(Math.round(position)), true);
  view.setUint32(14, serial, true);
  view.setUint32(18, index, true);
  header[26] = lacing.length;
  header.set(lacing, 27);
  const bytes = joined([header, ...packets]);
  new DataView(bytes.buffer).setUint32(22, checksum(bytes), true);
  return bytes;
}

/** CRC-32 of Ogg: polynomial 0x04c11db7, nothing reflected, nothing inverted. */
const table = Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit += 1) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) ^ (table[((sum >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  return sum;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
