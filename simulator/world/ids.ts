import { seededRandom, type Random } from './random.ts';

const HEX = '0123456789ABCDEF';
const TOKEN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** Who wrote the message an id is made for. */
export type Author = 'business' | 'customer';

/** Makes every id the simulator gives out, from one injected source of randomness. */
export class Ids {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** A Graph object id: 16 digits, below 2^53 because template ids travel as JSON numbers in webhooks. */
  objectId(): string {
    return `1${this.#pick('0123456789', 15)}`;
  }

  /** The trace id that closes every error answer. */
  trace(): string {
    return `A${this.#pick(TOKEN, 22)}`;
  }

  /** What a webhook address has to repeat: digits that are a text, so the leading zero counts. */
  challenge(): string {
    return `0${this.#pick('0123456789', 9)}`;
  }

  /** An opaque token, for media addresses and upload handles. */
  token(length: number): string {
    return this.#pick(TOKEN, length);
  }

  /**
   * A message id of the layout seen in the field: `wamid.` and base64 of length-prefixed parts. Clients must treat it
   * as opaque; the layout is kept so that length and alphabet are those a client meets in production.
   */
  wamid(person: string, author: Author): string {
    const name = Buffer.from(person, 'latin1');
    const hex = Buffer.from(this.#pick(HEX, author === 'business' ? 18 : 20), 'latin1');
    const direction = author === 'business' ? 0x11 : 0x12;
    const bytes = Buffer.concat([
      Buffer.from([0x1c, 0x18, name.length]),
      name,
      Buffer.from([0x15, 0x02, 0x00, direction, 0x18, hex.length]),
      hex,
      Buffer.from([0x00]),
    ]);
    return `wamid.${bytes.toString('base64')}`;
  }

  /** A business-scoped user id that is always the same for the same country and text. */
  static stableUserId(country: string, hash: number): string {
    const random = seededRandom(hash);
    let digits = '1';
    for (let index = 0; index < 19; index += 1) digits += Math.floor(random() * 10).toString();
    return `${country}.${digits}`;
  }

  /** A new business-scoped user id, for someone whose number changed. */
  userId(country: string): string {
    return `${country}.1${this.#pick('0123456789', 19)}`;
  }

  #pick(alphabet: string, length: number): string {
    let text = '';
    for (let index = 0; index < length; index += 1) {
      text += alphabet[Math.floor(this.#random() * alphabet.length)] ?? '';
    }
    return text;
  }
}
