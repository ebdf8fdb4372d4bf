import { expect, it } from 'vitest';
import { readWebm } from './read-webm.ts';
import { samplesOf, writeOgg } from './write-ogg.ts';

const head = [...'OpusHead'].map((letter) => letter.charCodeAt(0)).concat([1, 1, 0x38, 1, 0x80, 0xbb, 0, 0, 0, 0, 0]);
/** 20 ms, one frame (configuration 31). */
const packets = [[0xf8, 1, 2, 3], [0xf8, ...Array.from({ length: 600 }, () => 7)]];

/** An element whose size is written in four bytes; without data, one whose size is left open. */
function element(id: number[], data?: number[]): number[] {
  return data === undefined ? [...id, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff] : [...id, 0x10 | (data.length >> 24), (data.length >> 16) & 255, (data.length >> 8) & 255, data.length & 255, ...data];
}

function webm(): Uint8Array {
  const tracks = element([0x16, 0x54, 0xae, 0x6b], element([0xae], element([0x63, 0xa2], head)));
  const blocks = packets.flatMap((packet, index) => (index === 0 ? element([0xa3], [0x81, 0, 0, 0x80, ...packet]) : element([0xa0], element([0xa1], [0x81, 0, 20, 0, ...packet]))));
  return new Uint8Array([...element([0x1a, 0x45, 0xdf, 0xa3], [0x42, 0x86, 0x81, 1]), ...element([0x18, 0x53, 0x80, 0x67]), ...tracks, ...element([0x1f, 0x43, 0xb6, 0x75]), ...blocks]);
}

it('takes the sound out of a recording that was never finished', () => {
  const sound = readWebm(webm());
  expect(sound?.packets.map((packet) => [...packet])).toEqual(packets);
  expect([...(sound?.head ?? [])]).toEqual(head);
  expect(readWebm(new Uint8Array([1, 2, 3]))).toBeUndefined();
});

it('writes pages with the length of the sound and a checksum over each', () => {
  const sound = readWebm(webm());
  if (sound === undefined) throw new Error('no sound');
  const ogg = writeOgg(sound, 42);
  const starts = [...ogg.keys()].filter((at) => String.fromCharCode(...ogg.subarray(at, at + 4)) === 'OggS');
  expect(starts).toHaveLength(3);
  const view = new DataView(ogg.buffer);
  const last = starts[2] ?? 0;
  expect([ogg[5], ogg[last + 5]]).toEqual([2, 4]);
  // Two packets of 20 ms at 48 kHz.
  expect(view.getBigUint64(last + 6, true)).toBe(1920n);
  expect([...ogg.subarray(last + 27, last + 27 + (ogg[last + 26] ?? 0))]).toEqual([4, 255, 255, 91]);
  // The checksum of the first page as an independent tool (Python's own table-free division) gives it.
  expect(view.getUint32(22, true)).toBe(0x5ef7dbc9);
});

it('knows how long a packet lasts', () => {
  expect([[0xf8], [0x00], [0x18], [0xfb, 3], [0x80]].map((packet) => samplesOf(new Uint8Array(packet)))).toEqual([960, 480, 2880, 2880, 120]);
});
