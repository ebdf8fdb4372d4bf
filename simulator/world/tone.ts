const RATE = 8_000;
const HEADER = 44;

/** A few seconds of a soft tone as a WAV file: a stand-in for a voice message nobody recorded. Runs in browsers too. */
export function toneWav(seconds: number): Uint8Array<ArrayBuffer> {
  const count = RATE * seconds;
  const view = new DataView(new ArrayBuffer(HEADER + count));
  const text = (at: number, value: string) => [...value].forEach((character, index) => view.setUint8(at + index, character.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, 36 + count, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, count, true);
  for (let index = 0; index < count; index += 1) {
    const fade = Math.sin((Math.PI * index) / count);
    view.setUint8(HEADER + index, Math.round(128 + 50 * fade * Math.sin((2 * Math.PI * 220 * index) / RATE)));
  }
  return new Uint8Array(view.buffer);
}
