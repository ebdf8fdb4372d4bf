/**
 * 128-bit multiply-and-mix hash of a text's UTF-16 code units. For ids and seeds only: it is deterministic and
 * spreads well, and it is no protection against somebody who looks for collisions.
 */
export function hash128(text: string): [number, number, number, number] {
  let [a, b, c, d] = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  a ^= b ^ c ^ d;
  return [a >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

/** Lower-case letters and digits: 21 of them (96 bits) unless fewer words of 32 bits (7 characters each) are asked for. */
export function shortHash(text: string, words: 1 | 2 | 3 = 3): string {
  return hash128(text)
    .slice(0, words)
    .map((word) => word.toString(36).padStart(7, '0'))
    .join('');
}
