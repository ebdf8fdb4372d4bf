/** A rung of the ladder that cannot be used on this machine; the next one is tried. The message says why, in half a line. */
export class Unavailable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Unavailable';
  }
}
